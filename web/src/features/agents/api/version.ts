import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** A version with its definition. It never changes, so it is read once. */
export const versionQuery = (agentId: string, number: number) =>
  queryOptions({
    queryKey: ["agents", "version", agentId, number],
    queryFn: ({ signal }) => {
      const params = { path: { agent_id: agentId, number } };
      return reply(api.GET("/api/v1/agents/{agent_id}/versions/{number}", { params, signal }));
    },
    staleTime: Infinity,
  });
