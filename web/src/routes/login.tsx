import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";

import { signInByLink } from "@/features/session/api/sign-in";
import { ApiError } from "@/lib/api/api-error";
import { ownAddress } from "@/lib/own-address";
import { type RawSearch, searchText } from "@/lib/search-params";
import { rootRoute } from "@/routes/root";

interface LoginSearch {
  token?: string | undefined;
  next?: string | undefined;
}

/** Signing in: by password, or at once by a one-time link (`?token=`). */
export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: (search: RawSearch): LoginSearch => ({
    token: searchText(search, "token"),
    next: searchText(search, "next"),
  }),
  loaderDeps: ({ search: { token, next } }) => ({ token, next }),
  loader: async ({ context, deps: { token, next } }) => {
    if (token === undefined) return null;
    try {
      await signInByLink({ token });
    } catch (error) {
      if (error instanceof ApiError && !error.isTemporary) return error;
      throw error;
    }
    context.queries.clear();
    throw redirect({ href: ownAddress(next), replace: true });
  },
  component: lazyRouteComponent(() => import("@/routes/login-page"), "LoginPage"),
});
