import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { ModelOut } from "@/lib/api/schema";

/** Remove a model from the workspace; its provider still has it. */
export function useDeleteModel({ id, version }: ModelOut, onDeleted: () => void) {
  const client = useQueryClient();
  const params = { path: { model_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: () => api.DELETE("/api/v1/models/{model_id}", { params }),
    onSuccess: onDeleted,
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
