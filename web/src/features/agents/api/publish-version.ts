import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Publish a version: new runs follow it. */
export function usePublishVersion(agentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) =>
      reply(
        api.POST("/api/v1/agents/{agent_id}/publish", { params: { path: { agent_id: agentId } }, body: { version } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["agents"] }),
  });
}
