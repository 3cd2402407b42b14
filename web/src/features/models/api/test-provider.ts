import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Ask a provider for its models, to see whether its address and its key are right. */
export function useTestProvider(id: string) {
  return useMutation({
    mutationFn: () =>
      reply(api.POST("/api/v1/providers/{provider_id}/test", { params: { path: { provider_id: id } } })),
  });
}
