import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Publish again what was published before. */
export function useRollBack(agentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      reply(api.POST("/api/v1/agents/{agent_id}/rollback", { params: { path: { agent_id: agentId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["agents"] }),
  });
}
