import { CircleCheck, CircleX, Clock, PencilLine } from "lucide-react";

import { FieldDiff } from "@/components/diff/field-diff";
import { JsonView } from "@/components/json-view/json-view";
import { Line } from "@/components/run/line";
import { callSummary, spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { Approval } from "@/lib/stream/state";

const ICONS = {
  pending: Clock,
  approved: CircleCheck,
  edited: PencilLine,
  rejected: CircleX,
  answered: CircleCheck,
  expired: Clock,
};

/** What became of something that an agent asked. */
export function DecidedLine({ approval }: { approval: Approval }) {
  const t = useT(runPartsText);
  const { status, reason, answer, kind, tool } = approval;
  const summary =
    status === "answered" ? callSummary(answer) : (reason ?? (kind === "question" ? "" : spokenName(tool)));
  return (
    <Line
      name={approval.id}
      icon={ICONS[status]}
      tone={status === "rejected" || status === "expired" ? "bad" : "plain"}
      title={status === "pending" ? t("ask.void") : t(`ask.${status}`)}
      summary={summary}
    >
      <div className="flex flex-col gap-2 text-sm">
        {reason !== undefined && <p className="wrap-anywhere whitespace-pre-wrap">{reason}</p>}
        {status === "edited" && <FieldDiff before={approval.arguments} after={approval.decidedArguments} />}
        {answer !== undefined && <JsonView value={answer} />}
        {status !== "edited" && answer === undefined && <JsonView value={approval.arguments ?? {}} />}
      </div>
    </Line>
  );
}
