import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import type { ModelsSearch } from "@/features/models/models-screen";
import { type RawSearch, searchText } from "@/lib/search-params";
import { appRoute } from "@/routes/app";

/** Providers and models; `?add=openai` opens the form for one, `?provider=` what it has to add. */
export const modelsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/models",
  validateSearch: (search: RawSearch): ModelsSearch => ({
    add: searchText(search, "add"),
    provider: searchText(search, "provider"),
  }),
  component: lazyRouteComponent(() => import("@/routes/models-page"), "ModelsPage"),
});
