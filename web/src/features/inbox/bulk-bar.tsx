import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { RejectDialog } from "@/components/run/reject-dialog";
import { useBulk } from "@/features/inbox/use-bulk";
import type { ApprovalOut } from "@/lib/api/schema";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

interface Props {
  selected: readonly ApprovalOut[];
  onClear: () => void;
  onLeave: (ids: ReadonlySet<string>) => void;
}

/** `http_request` twice and `mail` once: "Http request × 2, Mail". */
function tally(approvals: readonly ApprovalOut[]): string {
  const counts = new Map<string, number>();
  for (const { tool } of approvals) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  return [...counts]
    .map(([tool, count]) => (count > 1 ? `${spokenName(tool)} × ${count}` : spokenName(tool)))
    .join(", ");
}

/** Decides several requests at once, after naming what and how many. */
export function BulkBar({ selected, onClear, onLeave }: Props) {
  const t = useT(inboxText);
  const [asks, setAsks] = useState<"approve" | "reject" | null>(null);
  const bulk = useBulk();
  const calls = selected.filter(({ kind }) => kind === "approval");
  const rejectable = selected.filter(({ kind }) => kind !== "outcome");
  const run = (approvals: readonly ApprovalOut[], reason: string | null) => {
    setAsks(null);
    onLeave(new Set(approvals.map(({ id }) => id)));
    onClear();
    void bulk(approvals, reason === null ? { decision: "approved" } : { decision: "rejected", reason });
  };
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-accent-wash ps-4 pe-2">
      <span className="numeric me-auto font-medium">{t("table.selected", { count: selected.length })}</span>
      <Button size="small" look="primary" onClick={calls.length === 0 ? null : () => setAsks("approve")}>
        {t("inbox.approve")}
      </Button>
      <Button size="small" look="danger" onClick={rejectable.length === 0 ? null : () => setAsks("reject")}>
        {t("inbox.reject")}
      </Button>
      <Button size="small" look="quiet" onClick={onClear}>
        {t("action.clear")}
      </Button>
      <ConfirmDialog
        isOpen={asks === "approve"}
        onClose={() => setAsks(null)}
        title={t("inbox.bulk.approve", { count: calls.length })}
        text={t("inbox.bulk.text", { tools: tally(calls), others: selected.length - calls.length })}
        action={t("inbox.approve")}
        onConfirm={() => run(calls, null)}
      />
      <RejectDialog
        isOpen={asks === "reject"}
        onClose={() => setAsks(null)}
        title={t("inbox.bulk.reject", { count: rejectable.length })}
        onReject={(reason) => run(rejectable, reason)}
      />
    </div>
  );
}
