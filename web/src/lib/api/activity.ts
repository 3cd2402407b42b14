import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const EVERY_MS = 15_000;

/** Runs of the last 24 hours, counted. */
export const activityQuery = queryOptions({
  queryKey: ["runs", "activity"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/activity", { signal })),
  refetchInterval: EVERY_MS,
});
