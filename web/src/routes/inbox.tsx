import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { readInboxAddress } from "@/features/inbox/address";
import { pendingApprovalsQuery } from "@/lib/api/pending-approvals";
import { appRoute } from "@/routes/app";

/** What waits for people, and what they decided. */
export const inboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/inbox",
  validateSearch: readInboxAddress,
  loader: ({ context }) => void context.queries.prefetchQuery(pendingApprovalsQuery),
  component: lazyRouteComponent(() => import("@/routes/inbox-page"), "InboxPage"),
});
