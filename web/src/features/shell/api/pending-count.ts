import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

export const MOST_COUNTED = 100;

/** How many approvals and questions wait, up to `MOST_COUNTED`; looked at again every ten seconds. */
export const pendingCountQuery = queryOptions({
  queryKey: ["approvals", "pending-count"],
  queryFn: async ({ signal }) => {
    const query = { status: "pending", limit: MOST_COUNTED } as const;
    return (await reply(api.GET("/api/v1/approvals", { params: { query }, signal }))).items.length;
  },
  refetchInterval: 10_000,
});
