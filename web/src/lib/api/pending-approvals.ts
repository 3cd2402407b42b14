import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

export const MOST_PENDING = 100;

/** What waits for a person, the oldest first (the oldest `MOST_PENDING`); looked at again twice a minute, and when the server tells. */
export const pendingApprovalsQuery = queryOptions({
  queryKey: ["approvals", "pending"],
  queryFn: ({ signal }) => {
    const query = { status: "pending", limit: MOST_PENDING, sort: "id" } as const;
    return reply(api.GET("/api/v1/approvals", { params: { query }, signal }));
  },
  refetchInterval: 30_000,
});
