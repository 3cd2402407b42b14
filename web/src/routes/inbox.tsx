import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { readInboxAddress } from "@/features/inbox/address";
import { waitingRunsQuery } from "@/features/inbox/api/waiting-runs";
import { isWide } from "@/hooks/use-is-wide";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import { pendingApprovalsQuery } from "@/lib/api/pending-approvals";
import { toolsQuery } from "@/lib/api/tools";
import { soon } from "@/lib/soon";
import { appRoute } from "@/routes/app";

/** What waits for people, and what they decided. */
export const inboxRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/inbox",
  validateSearch: readInboxAddress,
  loader: ({ context: { queries } }) => {
    const requests = async () => {
      const { items } = await queries.ensureQueryData(pendingApprovalsQuery);
      await queries.prefetchQuery(waitingRunsQuery(items.at(-1)?.id ?? ""));
    };
    return soon(
      requests(),
      queries.prefetchQuery(agentChoiceQuery),
      queries.prefetchQuery(memberChoiceQuery),
      ...(isWide("md") ? [queries.prefetchQuery(toolsQuery)] : []), // a phone shows no request beside the list
    );
  },
  component: lazyRouteComponent(() => import("@/routes/inbox-page"), "InboxPage"),
});
