import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const FRESH_MS = 10_000;

/** What may be spent at each node in its current window, and what was. */
export const budgetTreeQuery = queryOptions({
  queryKey: ["budgets", "tree"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/budgets/tree", { signal })),
  refetchInterval: FRESH_MS,
});
