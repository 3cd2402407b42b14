import { useQuery } from "@tanstack/react-query";

import { pendingCountQuery } from "@/features/shell/api/pending-count";

/** That something waits for people; nothing where nothing does. */
export function PendingDot() {
  const { data: pending = 0 } = useQuery(pendingCountQuery);
  return pending > 0 && <span aria-hidden className="absolute -end-1 -top-0.5 size-2 rounded-full bg-wait" />;
}
