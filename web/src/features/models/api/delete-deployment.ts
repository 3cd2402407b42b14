import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { DeploymentOut } from "@/lib/api/schema";

/** Remove one way to a model; calls in progress end as they would. */
export function useDeleteDeployment({ id, model_id, version }: DeploymentOut, onDeleted: () => void) {
  const client = useQueryClient();
  const params = { path: { model_id, deployment_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: () => api.DELETE("/api/v1/models/{model_id}/deployments/{deployment_id}", { params }),
    onSuccess: onDeleted,
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
