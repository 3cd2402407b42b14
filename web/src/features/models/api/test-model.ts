import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Try a model with one tiny, real call. */
export function useTestModel(id: string) {
  return useMutation({
    mutationFn: () => reply(api.POST("/api/v1/models/{model_id}/test", { params: { path: { model_id: id } } })),
  });
}
