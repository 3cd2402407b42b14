import { useMutation, useQueryClient } from "@tanstack/react-query";

import { versionQuery } from "@/features/agents/api/version";
import { api, reply } from "@/lib/api/client";
import type { VersionCreate } from "@/lib/api/schema";

/** Save a version as a draft. */
export function useSaveVersion(agentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: VersionCreate) =>
      reply(api.POST("/api/v1/agents/{agent_id}/versions", { params: { path: { agent_id: agentId } }, body })),
    onSuccess: (saved) => {
      client.setQueryData(versionQuery(agentId, saved.number).queryKey, saved);
      return client.invalidateQueries({ queryKey: ["agents"] });
    },
  });
}
