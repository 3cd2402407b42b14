import type { Decision } from "@/components/run/request";
import { ApiError } from "@/lib/api/api-error";
import { useDecide, type Verdict } from "@/lib/api/decide-approval";
import { errorText } from "@/lib/api/error-text";
import type { ApprovalOut } from "@/lib/api/schema";
import { spokenName } from "@/lib/call-summary";
import { isLeaving } from "@/features/inbox/use-leaving";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { showToast } from "@/lib/toasts";

const hasFields = (error: Error | null) => error instanceof ApiError && error.fields.length > 0;

/** Deciding one request: says how it went, and leaves it when there is nothing more to do with it. */
export function useVerdict(approval: ApprovalOut, onLeave: () => void): Decision {
  const t = useT(inboxText);
  const { mutate, mutateAsync, isPending, error } = useDecide();
  const { id } = approval;
  const name = approval.kind === "question" ? t("inbox.kind.question") : spokenName(approval.tool);
  const said = (status: ApprovalOut["status"]) => `${name}: ${t(`inbox.decision.${status}`)}`;
  const fail = (failure: Error) => {
    const isLate = failure instanceof ApiError && failure.status === 409;
    showToast({ tone: "bad", text: isLate ? t("inbox.too-late", { name }) : errorText(failure, t) });
  };
  const told = (decided: ApprovalOut) => showToast({ tone: "plain", text: said(decided.status) });
  /** Leaves the list at once; it is back when the server refuses. This component is gone by then: the promise is not. */
  const settle = (verdict: Verdict) => {
    onLeave();
    mutateAsync({ id, verdict }).then(told, fail);
  };
  /** Stays until the server has taken it: it may find mistakes. */
  const submit = (verdict: Verdict) =>
    mutate(
      { id, verdict },
      {
        onSuccess: (decided) => {
          told(decided);
          onLeave();
        },
        onError: (failure) => {
          if (!hasFields(failure)) fail(failure);
        },
      },
    );
  return {
    decide: (verdict) => (isLeaving(verdict) ? settle(verdict) : submit(verdict)),
    isBusy: isPending,
    error: hasFields(error) ? error : null, // anything else is said in a toast
  };
}
