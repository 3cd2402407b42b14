import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const MINUTES_MS = 10 * 60_000;

/** What could be done to save money, from the last week's calls. */
export const recommendationsQuery = queryOptions({
  queryKey: ["costs", "recommendations"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/costs/recommendations", { signal })),
  staleTime: MINUTES_MS,
});
