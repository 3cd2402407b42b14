import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { ModelOut, ModelUpdate } from "@/lib/api/schema";

/** Change what a model is called, how large it is, or that it is the default. */
export function useUpdateModel({ id, version }: ModelOut, onUpdated: () => void) {
  const client = useQueryClient();
  const params = { path: { model_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (body: ModelUpdate) => reply(api.PATCH("/api/v1/models/{model_id}", { params, body })),
    onSuccess: onUpdated,
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
