import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Answers that are kept, the latest first, a page at a time; of one model if it is named. */
export const cacheEntriesQuery = (model: string) =>
  infiniteQueryOptions({
    queryKey: ["cache", "entries", model],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(model !== "" && { model }), ...(pageParam !== null && { after: pageParam }) };
      return reply(api.GET("/api/v1/cache/entries", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
