import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import { pages } from "@/lib/api/pages";
import type { PriceOut } from "@/lib/api/schema";

/** The prices that the workspace set: a thousand at most. */
export const pricesQuery = queryOptions({
  queryKey: ["prices", "list"],
  queryFn: async ({ signal }) => {
    const rows: PriceOut[] = [];
    const read = (after: string | null) => {
      const query = { limit: 200, ...(after !== null && { after }) };
      return reply(api.GET("/api/v1/prices", { params: { query }, signal }));
    };
    for await (const part of pages(read)) rows.push(...part);
    return rows;
  },
});
