import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Who is signed in, what they may do, and where. */
export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/me", { signal })),
  staleTime: 60_000,
});
