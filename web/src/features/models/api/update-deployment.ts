import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { DeploymentOut, DeploymentUpdate } from "@/lib/api/schema";

/** Change a deployment's share, its place or its name, or drain it. */
export function useUpdateDeployment({ id, model_id, version }: DeploymentOut, onUpdated: () => void) {
  const client = useQueryClient();
  const params = { path: { model_id, deployment_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (body: DeploymentUpdate) =>
      reply(api.PATCH("/api/v1/models/{model_id}/deployments/{deployment_id}", { params, body })),
    onSuccess: onUpdated,
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
