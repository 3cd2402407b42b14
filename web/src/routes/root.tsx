import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";

import { ErrorPage } from "@/components/layout/error-page";
import { NotFound } from "@/components/layout/not-found";
import { Toaster } from "@/components/ui/toaster";
import { useFonts } from "@/hooks/use-fonts";

export interface RouterContext {
  queries: QueryClient;
}

/** What every page has. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  errorComponent: (props) => (
    <main>
      <ErrorPage {...props} />
    </main>
  ),
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
});

function Root() {
  useFonts();
  return (
    <>
      <Outlet />
      <Toaster />
    </>
  );
}
