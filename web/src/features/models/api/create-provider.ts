import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { ProviderCreate, ProviderOut } from "@/lib/api/schema";

/** Add a provider. */
export function useCreateProvider(onCreated: (provider: ProviderOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ProviderCreate) => reply(api.POST("/api/v1/providers", { body })),
    onSuccess: async (provider) => {
      await client.invalidateQueries({ queryKey: ["providers"] });
      onCreated(provider);
    },
  });
}
