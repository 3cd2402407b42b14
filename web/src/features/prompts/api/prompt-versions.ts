import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The versions of a prompt, the newest first. */
export const promptVersionsQuery = (promptId: string) =>
  infiniteQueryOptions({
    queryKey: ["prompts", "versions", promptId],
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === null ? {} : { after: pageParam };
      const params = { path: { prompt_id: promptId }, query };
      return reply(api.GET("/api/v1/prompts/{prompt_id}/versions", { params, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
