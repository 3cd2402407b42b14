import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import type { PlaygroundSearch } from "@/features/playground/sides";
import { type RawSearch, searchText } from "@/lib/search-params";
import { appRoute } from "@/routes/app";

/** One prompt for two models; who is asked stands in the address. */
export const playgroundRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/playground",
  validateSearch: (search: RawSearch): PlaygroundSearch => ({
    first: searchText(search, "first"),
    second: searchText(search, "second"),
  }),
  component: lazyRouteComponent(() => import("@/routes/playground-page"), "PlaygroundPage"),
});
