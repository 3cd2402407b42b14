import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** The names of what a provider has, asked of the provider itself. */
export function offeredModelsQuery(providerId: string) {
  const path = { provider_id: providerId };
  return queryOptions({
    queryKey: ["providers", providerId, "offered"],
    queryFn: ({ signal }) => reply(api.GET("/api/v1/providers/{provider_id}/models", { params: { path }, signal })),
    retry: false,
  });
}
