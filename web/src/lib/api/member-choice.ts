import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const MOST = 200;

/** The members of the workspace, to name and to choose. */
export const memberChoiceQuery = queryOptions({
  queryKey: ["members", "choice"],
  queryFn: async ({ signal }) => {
    const page = await reply(api.GET("/api/v1/members", { params: { query: { limit: MOST } }, signal }));
    return page.items;
  },
  staleTime: 60_000,
});
