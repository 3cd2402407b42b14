import { queryOptions } from "@tanstack/react-query";

import { allPages } from "@/features/models/api/all-pages";
import { api, reply } from "@/lib/api/client";

/** The models of the workspace, the first added first. */
export const modelsQuery = queryOptions({
  queryKey: ["models", "list"],
  queryFn: ({ signal }) =>
    allPages((after) => {
      const query = { limit: 200, sort: "id", ...(after !== null && { after }) } as const;
      return reply(api.GET("/api/v1/models", { params: { query }, signal }));
    }),
});
