import { createRoute, redirect } from "@tanstack/react-router";

import { appRoute } from "@/routes/app";
import { shownSections } from "@/routes/shown-sections";

/** The start: the first section there is. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: shownSections()[0]?.to ?? "/admin", replace: true });
  },
});
