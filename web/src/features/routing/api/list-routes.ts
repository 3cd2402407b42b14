import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import { pages } from "@/lib/api/pages";
import type { RouteOut } from "@/lib/api/schema";

/** The routes that were set up, by name. A workspace has at most two hundred. */
export const routesQuery = queryOptions({
  queryKey: ["routes", "list"],
  queryFn: async ({ signal }) => {
    const found: RouteOut[] = [];
    const read = (after: string | null) => {
      const query = { limit: 200, sort: "id", ...(after !== null && { after }) } as const;
      return reply(api.GET("/api/v1/routes", { params: { query }, signal }));
    };
    for await (const items of pages(read)) found.push(...items);
    return found.sort((one, other) => one.name.localeCompare(other.name));
  },
});
