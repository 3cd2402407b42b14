import { BellRing, ChevronsUp } from "lucide-react";

import { Tooltip } from "@/components/ui/tooltip";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

/** Whether a request was escalated, or at least reminded of. */
export function EscalationMark({ approval }: { approval: ApprovalOut }) {
  const t = useT(inboxText);
  if (approval.escalated) {
    return (
      <Tooltip text={t("inbox.escalated.text")}>
        <span className="inline-flex items-center gap-1 text-xs font-medium text-bad">
          <ChevronsUp className="size-3.5" aria-hidden />
          {t("inbox.escalated")}
        </span>
      </Tooltip>
    );
  }
  if (approval.reminded_at === null || approval.status !== "pending") return null;
  return (
    <Tooltip text={t("inbox.reminded.text")}>
      <span>
        <BellRing className="size-3.5 text-wait" aria-label={t("inbox.reminded")} />
      </span>
    </Tooltip>
  );
}
