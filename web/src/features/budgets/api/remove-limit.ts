import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { BudgetOut } from "@/lib/api/schema";

/** Remove what was set: what holds for all of its kind holds again. */
export function useRemoveLimit(onRemoved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: BudgetOut) =>
      api.DELETE("/api/v1/budgets/{budget_id}", { params: { path: { budget_id: id }, header: ifMatch(version) } }),
    onSuccess: onRemoved,
    onSettled: () => client.invalidateQueries({ queryKey: ["budgets"] }),
  });
}
