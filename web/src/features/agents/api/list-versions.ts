import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The versions of an agent, the newest first. */
export const versionsQuery = (agentId: string) =>
  infiniteQueryOptions({
    queryKey: ["agents", "versions", agentId],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? {} : { after: pageParam };
      return reply(
        api.GET("/api/v1/agents/{agent_id}/versions", { params: { path: { agent_id: agentId }, query }, signal }),
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
