import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Whether the built-in model answers, because the workspace has no other. */
export const isOfflineModelQuery = queryOptions({
  queryKey: ["models", "none"],
  queryFn: async ({ signal }) => {
    const page = await reply(api.GET("/api/v1/models", { params: { query: { limit: 1 } }, signal }));
    return page.items.length === 0;
  },
  staleTime: 60_000,
});
