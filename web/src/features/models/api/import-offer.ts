import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { OfferImport, ProviderOut } from "@/lib/api/schema";

/** Use a key from the server's environment in this workspace. */
export function useImportOffer(onImported: (provider: ProviderOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OfferImport) => reply(api.POST("/api/v1/providers/offers", { body })),
    onSuccess: async (provider) => {
      await client.invalidateQueries({ queryKey: ["providers"] });
      onImported(provider);
    },
  });
}
