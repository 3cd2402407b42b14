import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { PriceCreate, PriceOut } from "@/lib/api/schema";

/** How long every process may still know the old price. */
const KNOWN_MS = 1_200;

/** Say what a model costs, or change what was said. */
export function useSetPrice(price: PriceOut | null, onSet: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ model, ...body }: PriceCreate) => {
      if (price === null) return reply(api.POST("/api/v1/prices", { body: { model, ...body } }));
      const params = { path: { price_id: price.id }, header: ifMatch(price.version) };
      return reply(api.PATCH("/api/v1/prices/{price_id}", { params, body }));
    },
    onSuccess: () => {
      onSet();
      setTimeout(() => void client.invalidateQueries({ queryKey: ["prices", "models"] }), KNOWN_MS);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["prices"] }),
  });
}
