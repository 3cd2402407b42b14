import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import { pages } from "@/lib/api/pages";
import type { BudgetOut } from "@/lib/api/schema";

/** The budgets that the workspace set: a thousand at most. */
export const budgetsQuery = queryOptions({
  queryKey: ["budgets", "list"],
  queryFn: async ({ signal }) => {
    const rows: BudgetOut[] = [];
    const read = (after: string | null) => {
      const query = { limit: 200, ...(after !== null && { after }) };
      return reply(api.GET("/api/v1/budgets", { params: { query }, signal }));
    };
    for await (const part of pages(read)) rows.push(...part);
    return rows;
  },
});
