import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { DeploymentCreate } from "@/lib/api/schema";

/** Add another way to a model. */
export function useCreateDeployment(modelId: string, onCreated: () => void) {
  const client = useQueryClient();
  const params = { path: { model_id: modelId } };
  return useMutation({
    mutationFn: (body: DeploymentCreate) => reply(api.POST("/api/v1/models/{model_id}/deployments", { params, body })),
    onSuccess: onCreated,
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
