import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const FRESH_MS = 10_000;
/** Of how many days figures are shown. */
export const FIGURE_DAYS = 30;

/** What the response cache holds, how often it answered, and what that spared. */
export const cacheFiguresQuery = queryOptions({
  queryKey: ["cache", "figures"],
  queryFn: ({ signal }) =>
    reply(api.GET("/api/v1/cache/figures", { params: { query: { days: FIGURE_DAYS } }, signal })),
  refetchInterval: FRESH_MS,
});
