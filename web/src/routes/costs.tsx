import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { readCostsSearch } from "@/features/costs/search";
import { appRoute } from "@/routes/app";

/** What models cost; the time, the grouping and the filters stand in the address. */
export const costsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/costs",
  validateSearch: readCostsSearch,
  component: lazyRouteComponent(() => import("@/routes/costs-page"), "CostsPage"),
});
