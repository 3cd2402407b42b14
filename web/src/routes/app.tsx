import { createRoute, Outlet } from "@tanstack/react-router";

import { ShellScreen } from "@/features/shell/shell-screen";
import { rootRoute } from "@/routes/root";
import { shownSections } from "@/routes/shown-sections";
import { signedIn } from "@/routes/signed-in";

/**
 * Everything for which somebody has to be signed in; others go to sign in, and come back.
 * Asked in the loader, beside which the code and the data of what is inside are loaded.
 */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "app",
  loader: async ({ context, location }) => {
    await signedIn(context.queries, location);
  },
  component: () => (
    <ShellScreen sections={shownSections()}>
      <Outlet />
    </ShellScreen>
  ),
});
