import { useDecide, type Verdict } from "@/features/inbox/api/decide";
import { ApiError } from "@/lib/api/api-error";
import { errorText } from "@/lib/api/error-text";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { toolName } from "@/lib/call-summary";
import { showToast } from "@/lib/toasts";

/** Deciding one request: says how it went, and leaves it when there is nothing more to do with it. */
export function useVerdict(approval: ApprovalOut, onLeave: () => void) {
  const t = useT(inboxText);
  const decide = useDecide();
  const name = approval.kind === "question" ? t("inbox.kind.question") : toolName(approval.tool);
  const said = (status: ApprovalOut["status"]) => `${name}: ${t(`inbox.decision.${status}`)}`;
  const fail = (error: Error) => {
    const isLate = error instanceof ApiError && error.status === 409;
    showToast({ tone: "bad", text: isLate ? t("inbox.too-late", { name }) : errorText(error, t) });
  };
  const told = (decided: ApprovalOut) => showToast({ tone: "plain", text: said(decided.status) });
  /** Leaves the list at once; it is back when the server refuses. This component is gone by then: the promise is not. */
  const settle = (verdict: Verdict) => {
    onLeave();
    decide.mutateAsync({ approval, verdict }).then(told, fail);
  };
  /** Stays until the server has taken it: it may find mistakes. */
  const submit = (verdict: Verdict) =>
    decide.mutate(
      { approval, verdict },
      {
        onSuccess: (decided) => {
          told(decided);
          onLeave();
        },
        onError: (error) => {
          if (!(error instanceof ApiError) || error.fields.length === 0) fail(error);
        },
      },
    );
  const fields = decide.error instanceof ApiError ? decide.error.fields : [];
  const errors: Readonly<Record<string, string>> = Object.fromEntries(
    fields.map(({ pointer, detail }) => [pointer, detail]),
  );
  return { settle, submit, isBusy: decide.isPending, errors };
}
