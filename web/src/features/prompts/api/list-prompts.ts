import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The prompts of the workspace, the newest first. */
export const promptsQuery = infiniteQueryOptions({
  queryKey: ["prompts", "list"],
  queryFn: ({ pageParam, signal }) => {
    const query = pageParam === null ? {} : { after: pageParam };
    return reply(api.GET("/api/v1/prompts", { params: { query }, signal }));
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
});
