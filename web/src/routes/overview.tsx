import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { appRoute } from "@/routes/app";

/** What happened lately: where administrators begin. */
export const overviewRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/overview",
  component: lazyRouteComponent(() => import("@/features/overview/overview-screen"), "OverviewScreen"),
});
