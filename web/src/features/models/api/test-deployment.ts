import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { DeploymentOut } from "@/lib/api/schema";

/** Try a deployment with one tiny, real call, which counts for its health. */
export function useTestDeployment({ id, model_id }: DeploymentOut) {
  const client = useQueryClient();
  const params = { path: { model_id, deployment_id: id } };
  return useMutation({
    mutationFn: () => reply(api.POST("/api/v1/models/{model_id}/deployments/{deployment_id}/test", { params })),
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
