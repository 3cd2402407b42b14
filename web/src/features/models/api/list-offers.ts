import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Providers whose keys stand in the server's environment and are not imported yet. */
export const offersQuery = queryOptions({
  queryKey: ["providers", "offers"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/providers/offers", { signal })),
});
