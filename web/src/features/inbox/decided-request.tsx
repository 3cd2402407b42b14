import { useQuery } from "@tanstack/react-query";

import { FieldDiff } from "@/components/diff/field-diff";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusPill } from "@/components/ui/status-pill";
import { CallArguments } from "@/components/run/call-arguments";
import { decider } from "@/features/inbox/decider";
import { DECISION_PILLS } from "@/features/inbox/decision-pills";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { ApprovalOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

/** What was decided, by whom, when and why; with what was changed. */
export function DecidedRequest({ approval }: { approval: ApprovalOut }) {
  const t = useT(inboxText);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const format = useFormat();
  const who = decider(approval.decided_by, members, t);
  const seconds = approval.decision_seconds;
  const represented = members.find(({ id }) => id === approval.standing_in_for)?.name;
  return (
    <>
      <section className="rounded-lg border border-line bg-sunken px-4 py-3">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <StatusPill status={DECISION_PILLS[approval.status]} label={t(`inbox.decision.${approval.status}`)} />
          {who !== null && <span className="text-muted">{who}</span>}
          {represented !== undefined && <span className="text-muted">{t("inbox.for", { name: represented })}</span>}
          {approval.decided_at !== null && (
            <span className="text-faint">
              <RelativeTime at={approval.decided_at} />
            </span>
          )}
          {typeof seconds === "number" && (
            <span className="numeric text-faint">{t("inbox.after", { time: format.duration(seconds) })}</span>
          )}
        </p>
        {Boolean(approval.reason) && (
          <blockquote className="mt-2 border-s-2 border-line-strong ps-3 wrap-anywhere whitespace-pre-wrap">
            {approval.reason}
          </blockquote>
        )}
      </section>
      {approval.arguments === null ? (
        <p className="text-muted">{t("inbox.erased")}</p>
      ) : (
        <Content approval={approval} />
      )}
    </>
  );
}

function Content({ approval }: { approval: ApprovalOut }) {
  const t = useT(inboxText);
  const { arguments: given = {}, decided_arguments: changed, answer } = approval;
  const schema = approval.form ?? null;
  const isEdited = approval.status === "edited";
  return (
    <>
      {Boolean(answer) && (
        <section>
          <h3 className="mb-2 text-sm font-medium">{t("inbox.answer-given")}</h3>
          <CallArguments schema={schema} value={answer ?? {}} />
        </section>
      )}
      {isEdited && (
        <section>
          <h3 className="mb-2 text-sm font-medium">{t("inbox.changes.made")}</h3>
          <FieldDiff before={given} after={changed} />
        </section>
      )}
      {approval.kind !== "question" && (
        <section>
          <h3 className="mb-2 text-sm font-medium">{t(isEdited ? "inbox.arguments.made" : "inbox.arguments")}</h3>
          <CallArguments schema={schema} value={changed ?? given ?? {}} />
        </section>
      )}
    </>
  );
}
