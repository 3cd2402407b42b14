import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The members of the workspace, the first first, a page at a time. */
export const membersQuery = infiniteQueryOptions({
  queryKey: ["members", "list"],
  queryFn: ({ pageParam, signal }) => {
    const query = { sort: "id", ...(pageParam !== null && { after: pageParam }) } as const;
    return reply(api.GET("/api/v1/members", { params: { query }, signal }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});
