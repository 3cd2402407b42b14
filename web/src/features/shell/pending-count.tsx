import { useQuery } from "@tanstack/react-query";

import { MOST_COUNTED, pendingCountQuery } from "@/features/shell/api/pending-count";
import { useIsPainted } from "@/hooks/use-is-painted";
import { useT } from "@/lib/i18n/context";

/** How much waits for people; nothing where nothing does. */
export function PendingCount() {
  const t = useT();
  const { data: pending = 0 } = useQuery({ ...pendingCountQuery, enabled: useIsPainted() });
  if (pending === 0) return null;
  return (
    <span className="numeric rounded-full bg-wait-wash px-1.5 text-xs font-medium text-wait">
      <span aria-hidden>{pending < MOST_COUNTED ? pending : `${MOST_COUNTED - 1}+`}</span>
      <span className="sr-only">{t("nav.inbox-count", { count: pending })}</span>
    </span>
  );
}
