import { createRoute, redirect } from "@tanstack/react-router";

import { activityQuery } from "@/lib/api/activity";
import { covers } from "@/lib/roles";
import { appRoute } from "@/routes/app";
import { shownSections } from "@/routes/shown-sections";
import { signedIn } from "@/routes/signed-in";

/** The start: what happened lately for administrators, once something has; for everybody else the chat. */
export const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/",
  loader: async ({ context, location }) => {
    const me = await signedIn(context.queries, location);
    const isAdmin = covers(me.role, "admin");
    // Not counted is not busy: the chat opens, and what is wrong is said there.
    const activity = isAdmin ? await context.queries.fetchQuery(activityQuery).catch(() => null) : null;
    const isBusy = activity?.hours.some(({ runs }) => Object.keys(runs).length > 0) === true;
    const first = shownSections().find(({ id }) => id !== "overview")?.to ?? "/admin";
    throw redirect({ to: isBusy ? "/overview" : first, replace: true });
  },
});
