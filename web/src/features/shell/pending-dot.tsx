import { useQuery } from "@tanstack/react-query";

import { pendingCountQuery } from "@/features/shell/api/pending-count";
import { useIsPainted } from "@/hooks/use-is-painted";

/** That something waits for people; nothing where nothing does. */
export function PendingDot() {
  const { data: pending = 0 } = useQuery({ ...pendingCountQuery, enabled: useIsPainted() });
  return pending > 0 && <span aria-hidden className="absolute -end-1 -top-0.5 size-2 rounded-full bg-wait" />;
}
