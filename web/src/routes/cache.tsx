import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import type { CacheSearch } from "@/features/cache/cache-screen";
import { type RawSearch, searchText } from "@/lib/search-params";
import { appRoute } from "@/routes/app";

/** The response cache; `?model=` shows the answers of one model. */
export const cacheRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/cache",
  validateSearch: (search: RawSearch): CacheSearch => ({ model: searchText(search, "model") }),
  component: lazyRouteComponent(() => import("@/routes/cache-page"), "CachePage"),
});
