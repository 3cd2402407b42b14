import { infiniteQueryOptions } from "@tanstack/react-query";

import type { AuditSearch } from "@/features/admin/audit-search";
import { api, reply } from "@/lib/api/client";

const DAY_MS = 86_400_000;

/** The audit log, newest first, a page at a time. Days are the reader's. */
export function auditQuery({ actor, action, kind, subject, from, to }: AuditSearch) {
  const filters = {
    ...(actor !== undefined && { actor_id: actor }),
    ...(action !== undefined && { "action.prefix": action }),
    ...(kind !== undefined && { subject_kind: kind }),
    ...(subject !== undefined && { subject_id: subject }),
    ...(from !== undefined && { "at.gte": new Date(`${from}T00:00:00`).toISOString() }),
    ...(to !== undefined && { "at.lt": new Date(new Date(`${to}T00:00:00`).getTime() + DAY_MS).toISOString() }),
  };
  return infiniteQueryOptions({
    queryKey: ["audit", "search", filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, ...(pageParam !== null && { after: pageParam }) };
      return reply(api.GET("/api/v1/audit", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (old) => old,
  });
}
