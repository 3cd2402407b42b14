import { queryOptions } from "@tanstack/react-query";

import { MOST_PENDING, pendingApprovalsQuery } from "@/lib/api/pending-approvals";

export const MOST_COUNTED = MOST_PENDING;

/** How many approvals and questions wait, up to `MOST_COUNTED`; it counts what the inbox lists. */
export const pendingCountQuery = queryOptions({ ...pendingApprovalsQuery, select: ({ items }) => items.length });
