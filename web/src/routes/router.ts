import { createRouter } from "@tanstack/react-router";

import { createQueryClient } from "@/lib/query-client";
import { routeTree } from "@/routes/tree";

export const queries = createQueryClient(() => {
  if (router.state.location.pathname === "/login") return;
  queries.clear();
  void router.navigate({ to: "/login", search: { next: router.state.location.href } });
});

export const router = createRouter({
  routeTree,
  context: { queries },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0, // the query cache knows what is fresh
  defaultPendingMs: 150,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
