import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { WorkspaceOut, WorkspaceUpdate } from "@/lib/api/schema";

/** Change a workspace's name, short name or settings. */
export function useUpdateWorkspace({ id, version }: WorkspaceOut, onUpdated: () => void) {
  const client = useQueryClient();
  const params = { path: { workspace_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (body: WorkspaceUpdate) => reply(api.PATCH("/api/v1/workspaces/{workspace_id}", { params, body })),
    onSuccess: onUpdated,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["workspace", id] }),
        client.invalidateQueries({ queryKey: ["me"] }), // it names the workspaces
      ]),
  });
}
