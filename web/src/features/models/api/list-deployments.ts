import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** A model's deployments in the order in which they are asked, with how each does; asked again every `everyMs`. */
export function deploymentsQuery(modelId: string, everyMs: number) {
  const path = { model_id: modelId };
  return queryOptions({
    queryKey: ["models", modelId, "deployments"],
    queryFn: ({ signal }) => reply(api.GET("/api/v1/models/{model_id}/deployments", { params: { path }, signal })),
    refetchInterval: everyMs,
  });
}
