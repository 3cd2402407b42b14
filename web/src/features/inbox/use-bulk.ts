import { useDecide, type Verdict } from "@/lib/api/decide-approval";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { showToast } from "@/lib/toasts";

/** Decides requests one after the other, and says in the end how many it were. */
export function useBulk() {
  const t = useT(inboxText);
  const decide = useDecide();
  return async (approvals: readonly ApprovalOut[], verdict: Verdict) => {
    const outcomes: PromiseSettledResult<unknown>[] = [];
    for (const { id } of approvals) {
      outcomes.push(...(await Promise.allSettled([decide.mutateAsync({ id, verdict })])));
    }
    const failed = outcomes.filter(({ status }) => status === "rejected").length;
    const done = outcomes.length - failed;
    const text = t(verdict.decision === "approved" ? "inbox.bulk.approved" : "inbox.bulk.rejected", { count: done });
    showToast({
      tone: failed > 0 ? "bad" : "plain",
      text: failed > 0 ? `${text} ${t("inbox.bulk.failed", { count: failed })}` : text,
    });
  };
}
