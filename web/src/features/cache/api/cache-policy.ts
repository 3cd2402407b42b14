import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** How the workspace uses the response cache. */
export const cachePolicyQuery = queryOptions({
  queryKey: ["cache", "policy"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/cache/policy", { signal })),
});
