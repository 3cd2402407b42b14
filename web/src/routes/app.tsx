import { createRoute, Outlet, redirect } from "@tanstack/react-router";

import { ShellScreen } from "@/features/shell/shell-screen";
import { ApiError } from "@/lib/api/api-error";
import { meQuery } from "@/lib/api/me";
import { rootRoute } from "@/routes/root";
import { shownSections } from "@/routes/shown-sections";

/** Everything for which somebody has to be signed in; others go to sign in, and come back. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "app",
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      throw redirect({ to: "/login", search: { next: location.href } });
    }
  },
  component: () => (
    <ShellScreen sections={shownSections()}>
      <Outlet />
    </ShellScreen>
  ),
});
