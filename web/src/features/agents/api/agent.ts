import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const LOOK_AGAIN_MS = 15_000;

/** An agent; looked at again now and then, to say when somebody else changed it. */
export const agentQuery = (agentId: string) =>
  queryOptions({
    queryKey: ["agents", "one", agentId],
    queryFn: ({ signal }) =>
      reply(api.GET("/api/v1/agents/{agent_id}", { params: { path: { agent_id: agentId } }, signal })),
    refetchInterval: LOOK_AGAIN_MS,
  });
