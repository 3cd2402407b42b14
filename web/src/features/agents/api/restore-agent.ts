import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Bring a deleted agent back. */
export function useRestoreAgent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (agentId: string) =>
      reply(api.POST("/api/v1/agents/{agent_id}/restore", { params: { path: { agent_id: agentId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["agents"] }),
  });
}
