import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";

import { appRoute } from "@/routes/app";

export const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/admin",
  beforeLoad: ({ location }) => {
    if (location.pathname === "/admin") throw redirect({ to: "/admin/keys", replace: true });
  },
});

export const adminKeysRoute = createRoute({
  getParentRoute: () => adminRoute,
  path: "/keys",
  component: lazyRouteComponent(() => import("@/features/keys/keys-screen"), "KeysScreen"),
});
