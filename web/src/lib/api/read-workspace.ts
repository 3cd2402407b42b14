import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The workspace with its settings. */
export function workspaceQuery(id: string) {
  const params = { path: { workspace_id: id } };
  return queryOptions({
    queryKey: ["workspace", id],
    queryFn: ({ signal }) => reply(api.GET("/api/v1/workspaces/{workspace_id}", { params, signal })),
  });
}
