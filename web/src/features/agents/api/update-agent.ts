import { useMutation, useQueryClient } from "@tanstack/react-query";

import { agentQuery } from "@/features/agents/api/agent";
import { api, ifMatch, reply } from "@/lib/api/client";
import type { AgentOut, AgentUpdate } from "@/lib/api/schema";

/** Change an agent's name or description, unless somebody else did since `agent` was read. */
export function useUpdateAgent(agent: AgentOut) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AgentUpdate) =>
      reply(
        api.PATCH("/api/v1/agents/{agent_id}", {
          params: { path: { agent_id: agent.id }, header: ifMatch(agent.version) },
          body,
        }),
      ),
    onSuccess: (changed) => {
      client.setQueryData(agentQuery(agent.id).queryKey, changed);
      return client.invalidateQueries({ queryKey: ["agents"] });
    },
  });
}
