import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { BudgetCreate, BudgetOut } from "@/lib/api/schema";

/** Set what a node (or every one of a kind) may spend, or change what was set. */
export function useSetLimit(budget: BudgetOut | null, onSet: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BudgetCreate) => {
      if (budget === null) return reply(api.POST("/api/v1/budgets", { body }));
      const params = { path: { budget_id: budget.id }, header: ifMatch(budget.version) };
      return reply(api.PATCH("/api/v1/budgets/{budget_id}", { params, body: { limit_usd: body.limit_usd ?? null } }));
    },
    onSuccess: onSet,
    onSettled: () => client.invalidateQueries({ queryKey: ["budgets"] }),
  });
}
