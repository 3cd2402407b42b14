import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const MOST = 200;

/** The models of the workspace, to choose one for an agent. */
export const modelNamesQuery = queryOptions({
  queryKey: ["models", "choice"],
  queryFn: async ({ signal }) => {
    const page = await reply(api.GET("/api/v1/models", { params: { query: { limit: MOST } }, signal }));
    return page.items;
  },
  staleTime: 60_000,
});
