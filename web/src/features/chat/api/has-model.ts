import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Whether the workspace has a model of its own; without one the built-in model answers. */
export const hasModelQuery = queryOptions({
  queryKey: ["models", "some"],
  queryFn: async ({ signal }) => {
    const page = await reply(api.GET("/api/v1/models", { params: { query: { limit: 1 } }, signal }));
    return page.items.length > 0;
  },
  staleTime: 60_000,
});
