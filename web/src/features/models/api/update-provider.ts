import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { ProviderOut, ProviderUpdate } from "@/lib/api/schema";

/** Change a provider. */
export function useUpdateProvider({ id, version }: ProviderOut, onUpdated: () => void) {
  const client = useQueryClient();
  const params = { path: { provider_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (body: ProviderUpdate) => reply(api.PATCH("/api/v1/providers/{provider_id}", { params, body })),
    onSuccess: onUpdated,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["providers"] }),
        client.invalidateQueries({ queryKey: ["models"] }), // they carry the provider's name
      ]),
  });
}
