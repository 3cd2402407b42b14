import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "@/lib/api/client";
import type { BudgetRaise } from "@/lib/api/schema";

/** Let a node spend more in its current window. */
export function useRaise(onRaised: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BudgetRaise) => api.POST("/api/v1/budgets/raise", { body }),
    onSuccess: onRaised,
    onSettled: () => client.invalidateQueries({ queryKey: ["budgets"] }),
  });
}
