import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The latest keys, to say which of them acted. Older ones are shown by their ids. */
export const keyNamesQuery = queryOptions({
  queryKey: ["keys", "names"],
  queryFn: async ({ signal }) => {
    const page = await reply(api.GET("/api/v1/keys", { params: { query: { limit: 200 } }, signal }));
    return page.items.map(({ id, name }) => ({ id, name }));
  },
  staleTime: 60_000,
});
