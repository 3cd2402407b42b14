import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Try a model with one tiny, real call, which counts for the health of its first deployment. */
export function useTestModel(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => reply(api.POST("/api/v1/models/{model_id}/test", { params: { path: { model_id: id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
