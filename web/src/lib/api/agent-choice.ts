import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { AgentOut } from "@/lib/api/schema";

const MOST = 200;

/** The agents that can be asked something, by name. */
export const agentChoiceQuery = queryOptions({
  queryKey: ["agents", "choice"],
  queryFn: async ({ signal }) => {
    const query = { limit: MOST, sort: "name" } as const;
    const page = await reply(api.GET("/api/v1/agents", { params: { query }, signal }));
    return page.items.filter((agent: AgentOut) => agent.published !== null);
  },
  staleTime: 60_000,
});
