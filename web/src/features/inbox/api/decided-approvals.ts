import { infiniteQueryOptions } from "@tanstack/react-query";

import { DECISIONS, type InboxAddress } from "@/features/inbox/address";
import { api, reply } from "@/lib/api/client";

/** What was decided, or ended undecided, the newest first. */
export const decidedApprovalsQuery = ({ decision, kind, tool }: Pick<InboxAddress, "decision" | "kind" | "tool">) =>
  infiniteQueryOptions({
    queryKey: ["approvals", "decided", { decision, kind, tool }],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        "status.in": decision ?? DECISIONS.join(","),
        ...(kind !== undefined && { kind }),
        ...(tool !== undefined && { tool }),
        ...(pageParam !== null && { after: pageParam }),
      };
      return reply(api.GET("/api/v1/approvals", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
