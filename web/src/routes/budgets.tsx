import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { appRoute } from "@/routes/app";

/** What may be spent on models, and what is left. */
export const budgetsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/budgets",
  component: lazyRouteComponent(() => import("@/features/budgets/budgets-screen"), "BudgetsScreen"),
});
