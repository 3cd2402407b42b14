import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** API keys, newest first, a page at a time. */
export const keysQuery = infiniteQueryOptions({
  queryKey: ["keys"],
  queryFn: ({ pageParam, signal }) => {
    const query = pageParam === null ? {} : { after: pageParam };
    return reply(api.GET("/api/v1/keys", { params: { query }, signal }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});
