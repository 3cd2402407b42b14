import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The server's settings, which hold where the workspace set nothing. */
export const budgetDefaultsQuery = queryOptions({
  queryKey: ["budgets", "defaults"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/budgets/defaults", { signal })),
  staleTime: 60_000,
});
