import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Agents by name, a page at a time; `q` is how the name begins. */
export const agentsQuery = (q: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ["agents", "list", q],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam === null ? {} : { after: pageParam };
      const query = { sort: "name", ...after, ...(q !== undefined && { "name.prefix": q }) } as const;
      return reply(api.GET("/api/v1/agents", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (old) => old, // the field that is typed in stays while the next list is read
  });
