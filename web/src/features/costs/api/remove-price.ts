import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { PriceOut } from "@/lib/api/schema";

const KNOWN_MS = 1_200;

/** Remove a price: the shipped list's counts again, if it has one. */
export function useRemovePrice(onRemoved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: PriceOut) =>
      api.DELETE("/api/v1/prices/{price_id}", { params: { path: { price_id: id }, header: ifMatch(version) } }),
    onSuccess: () => {
      onRemoved();
      setTimeout(() => void client.invalidateQueries({ queryKey: ["prices", "models"] }), KNOWN_MS);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["prices"] }),
  });
}
