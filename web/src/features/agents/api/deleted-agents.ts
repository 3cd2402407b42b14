import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Agents that were deleted and can be restored. */
export const deletedAgentsQuery = infiniteQueryOptions({
  queryKey: ["agents", "deleted"],
  queryFn: ({ pageParam, signal }) => {
    const query = pageParam === null ? {} : { after: pageParam };
    return reply(api.GET("/api/v1/agents/deleted", { params: { query }, signal }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});
