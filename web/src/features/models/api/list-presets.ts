import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Providers that the server knows the address of. They change only with its version. */
export const presetsQuery = queryOptions({
  queryKey: ["providers", "presets"],
  queryFn: ({ signal }) => reply(api.GET("/api/v1/providers/presets", { signal })),
  staleTime: Infinity,
});
