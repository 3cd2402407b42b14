import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";

import { readAuditSearch } from "@/features/admin/audit-search";
import { readJobsSearch } from "@/features/admin/jobs-search";
import { appRoute } from "@/routes/app";

export const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/admin",
  beforeLoad: ({ location }) => {
    if (location.pathname === "/admin") throw redirect({ to: "/admin/members", replace: true });
  },
  component: lazyRouteComponent(() => import("@/routes/admin-page"), "AdminPage"),
});

const page = { getParentRoute: () => adminRoute } as const;

/** The pages of the administration. */
export const adminRoutes = [
  createRoute({
    ...page,
    path: "/members",
    component: lazyRouteComponent(() => import("@/features/admin/members-screen"), "MembersScreen"),
  }),
  createRoute({
    ...page,
    path: "/keys",
    component: lazyRouteComponent(() => import("@/features/keys/keys-screen"), "KeysScreen"),
  }),
  createRoute({
    ...page,
    path: "/audit",
    validateSearch: readAuditSearch,
    component: lazyRouteComponent(() => import("@/routes/admin-audit-page"), "AdminAuditPage"),
  }),
  createRoute({
    ...page,
    path: "/jobs",
    validateSearch: readJobsSearch,
    component: lazyRouteComponent(() => import("@/routes/admin-jobs-page"), "AdminJobsPage"),
  }),
  createRoute({
    ...page,
    path: "/settings",
    component: lazyRouteComponent(() => import("@/features/admin/settings-screen"), "SettingsScreen"),
  }),
  createRoute({
    ...page,
    path: "/status",
    component: lazyRouteComponent(() => import("@/features/admin/status-screen"), "StatusScreen"),
  }),
  createRoute({
    ...page,
    path: "/account",
    component: lazyRouteComponent(() => import("@/features/admin/account-screen"), "AccountScreen"),
  }),
] as const;
