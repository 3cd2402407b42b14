import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const MOST = 100;

/** The projects of the workspace by name, the first hundred. */
export const projectsQuery = queryOptions({
  queryKey: ["projects"],
  queryFn: async ({ signal }) => {
    const query = { limit: MOST, sort: "name" } as const;
    return (await reply(api.GET("/api/v1/projects", { params: { query }, signal }))).items;
  },
  staleTime: 60_000,
});
