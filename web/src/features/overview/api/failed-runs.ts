import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const MOST = 5;
const EVERY_MS = 15_000;

/** The latest runs that failed. */
export const failedRunsQuery = queryOptions({
  queryKey: ["runs", "failed", MOST],
  queryFn: async ({ signal }) => {
    const query = { status: "failed", limit: MOST } as const;
    return (await reply(api.GET("/api/v1/runs", { params: { query }, signal }))).items;
  },
  refetchInterval: EVERY_MS,
});
