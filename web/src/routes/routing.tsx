import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { type RawSearch, searchText } from "@/lib/search-params";
import { appRoute } from "@/routes/app";

/** Routes of models; `?route=` is the one that is explained. */
export const routingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/routes",
  validateSearch: (search: RawSearch): { route?: string | undefined } => ({ route: searchText(search, "route") }),
  component: lazyRouteComponent(() => import("@/routes/routing-page"), "RoutingPage"),
});
