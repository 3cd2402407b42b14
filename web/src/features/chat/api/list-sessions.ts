import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const PART = 50;

/** Sessions, the latest first; with a search, those whose titles begin with it. */
export const sessionsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ["chat", "sessions", search],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        sort: "-updated_at",
        limit: PART,
        ...(search !== "" && { "title.prefix": search }),
        ...(pageParam !== null && { after: pageParam }),
      } as const;
      return reply(api.GET("/api/v1/chat/sessions", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: 15_000,
  });
