import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { z } from "zod/mini";

import { signInByLink } from "@/features/session/api/sign-in";
import { ApiError } from "@/lib/api/api-error";
import { ownAddress } from "@/lib/own-address";
import { rootRoute } from "@/routes/root";

const search = z.object({
  token: z.catch(z.optional(z.string()), undefined),
  next: z.catch(z.optional(z.string()), undefined),
});

/** Signing in: by password, or at once by a one-time link (`?token=`). */
export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: search,
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
