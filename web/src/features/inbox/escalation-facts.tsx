import { useQuery } from "@tanstack/react-query";

import { RelativeTime } from "@/components/ui/relative-time";
import { Fact } from "@/features/inbox/fact";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

/** What became of a request that nobody decided at once: reminder, escalation, delegation, stand-in. */
export function EscalationFacts({ approval }: { approval: ApprovalOut }) {
  const t = useT(inboxText);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const nameOf = (id: string | null | undefined) => {
    const found = members.find((member) => member.id === id);
    return found === undefined ? `…${(id ?? "").slice(-8)}` : found.name || found.email;
  };
  const { escalated_role: role, escalated_member: member } = approval;
  const to = role === null ? nameOf(member) : t(`inbox.escalated.${role}`);
  const isComing = approval.status === "pending" && !approval.escalated && approval.escalate_at !== null;
  return (
    <>
      {approval.reminded_at !== null && (
        <Fact label={t("inbox.reminded")}>
          <RelativeTime at={approval.reminded_at} />
        </Fact>
      )}
      {isComing && (
        <Fact label={t("inbox.escalates")}>
          <RelativeTime at={approval.escalate_at ?? ""} />
        </Fact>
      )}
      {approval.escalated_at !== null && (
        <Fact label={t("inbox.escalated")}>
          <RelativeTime at={approval.escalated_at} />
          <span className="ms-2 text-faint">{t("inbox.escalated.to", { name: to })}</span>
        </Fact>
      )}
      {approval.delegated_by !== null && (
        <Fact label={t("inbox.delegated")}>
          {t("inbox.by", { name: nameOf(approval.delegated_by) })}
          {Boolean(approval.note) && (
            <blockquote className="mt-1 border-s-2 border-line-strong ps-3 wrap-anywhere whitespace-pre-wrap">
              {approval.note}
            </blockquote>
          )}
        </Fact>
      )}
      {Boolean(approval.stand_in) && <Fact label={t("inbox.stand-in")}>{nameOf(approval.stand_in)}</Fact>}
    </>
  );
}
