import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { AgentOut } from "@/lib/api/schema";

/** Delete an agent; it can be restored. */
export function useDeleteAgent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: AgentOut) =>
      api.DELETE("/api/v1/agents/{agent_id}", { params: { path: { agent_id: id }, header: ifMatch(version) } }),
    // What is gone is not read again; when it is still there, somebody else may have changed it.
    onSettled: (_, error, { id }) =>
      client.invalidateQueries({
        queryKey: ["agents"],
        predicate: ({ queryKey }) => error !== null || !queryKey.includes(id),
      }),
  });
}
