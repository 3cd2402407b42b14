import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { ProviderOut } from "@/lib/api/schema";

/** Remove a provider with its models, and destroy its key. */
export function useDeleteProvider({ id, version }: ProviderOut, onDeleted: () => void) {
  const client = useQueryClient();
  const params = { path: { provider_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: () => api.DELETE("/api/v1/providers/{provider_id}", { params }),
    onSuccess: onDeleted,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["providers"] }),
        client.invalidateQueries({ queryKey: ["models"] }),
      ]),
  });
}
