import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Everything that agents can do here. */
export const toolsQuery = queryOptions({
  queryKey: ["tools"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/tools", { signal })),
  staleTime: 60_000,
});
