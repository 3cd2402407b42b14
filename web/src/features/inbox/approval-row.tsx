import { Link } from "@tanstack/react-router";
import { CircleHelp, type LucideIcon, MessageCircleQuestion, Wrench } from "lucide-react";
import { memo } from "react";

import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusPill } from "@/components/ui/status-pill";
import { Tooltip } from "@/components/ui/tooltip";
import { DECISION_PILLS } from "@/features/inbox/decision-pills";
import { EscalationMark } from "@/features/inbox/escalation-mark";
import { Expiry } from "@/features/inbox/expiry";
import type { ApprovalOut } from "@/lib/api/schema";
import { callSummary, spokenName } from "@/lib/call-summary";
import type { FormSchema } from "@/lib/json-schema";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

const ICONS: Record<ApprovalOut["kind"], LucideIcon> = {
  approval: Wrench,
  question: MessageCircleQuestion,
  outcome: CircleHelp,
};

/** The arguments in the order of the tool's schema: the telling ones come first. */
function inOrder({ arguments: given, form }: ApprovalOut): Record<string, unknown> {
  const names = Object.keys((form as FormSchema | null | undefined)?.properties ?? {});
  return { ...Object.fromEntries(names.map((name) => [name, given?.[name]])), ...given };
}

interface Props {
  approval: ApprovalOut;
  isOpen: boolean;
  /** Who asks, or who decided. */
  who: string;
  assignee: string | undefined;
  isSelected: boolean;
  onSelect: ((id: string, isSelected: boolean) => void) | null;
  onOpen: () => void;
}

/** One request in the list: what it is, who asks, how long there is. */
export const ApprovalRow = memo(function ApprovalRow(props: Props) {
  const { approval, isOpen, who, assignee, isSelected, onSelect, onOpen } = props;
  const t = useT(inboxText);
  const Icon = ICONS[approval.kind];
  const isQuestion = approval.kind === "question";
  const title = isQuestion ? approval.question || t("inbox.kind.question") : spokenName(approval.tool);
  const detail = isQuestion ? null : callSummary(inOrder(approval));
  return (
    <li
      className={classes(
        "relative flex border-b border-line",
        isOpen ? "md:bg-accent-wash" : "hover:bg-hover",
        isSelected && "bg-accent-wash",
      )}
    >
      {isOpen && <span aria-hidden className="absolute inset-y-0 start-0 w-0.5 bg-accent max-md:hidden" />}
      {onSelect !== null && (
        <label className="flex w-9 shrink-0 justify-center ps-2 pt-3.5">
          <Checkbox
            aria-label={t("table.select-row", { name: title })}
            checked={isSelected}
            onChange={(event) => onSelect(approval.id, event.target.checked)}
          />
        </label>
      )}
      <Link
        to="."
        search={(old: Record<string, unknown>) => ({ ...old, item: approval.id })}
        replace
        resetScroll={false}
        data-item={approval.id}
        aria-current={isOpen || undefined}
        onClick={onOpen}
        className={classes("min-w-0 flex-1 py-2.5 pe-4 -outline-offset-2", onSelect === null ? "ps-4" : "ps-2")}
      >
        <span className="flex items-center gap-2">
          <Icon className="size-4 shrink-0 text-muted" aria-label={t(`inbox.kind.${approval.kind}`)} />
          <span className="min-w-0 flex-1 truncate font-medium">{title}</span>
          <span className="shrink-0 text-xs text-faint">
            <RelativeTime at={approval.decided_at ?? approval.requested_at} />
          </span>
        </span>
        {detail !== null && detail !== "" && (
          <span className="mt-0.5 block truncate ps-6 font-mono text-xs/5 text-muted">{detail}</span>
        )}
        <RowFoot approval={approval} who={who} assignee={assignee} />
      </Link>
    </li>
  );
});

function RowFoot({ approval, who, assignee }: Pick<Props, "approval" | "who" | "assignee">) {
  const t = useT(inboxText);
  return (
    <span className="mt-1 flex h-5.5 items-center gap-2 ps-6 text-sm text-faint">
      <span className="min-w-0 truncate">{who}</span>
      <span className="ms-auto flex shrink-0 items-center gap-2">
        <EscalationMark approval={approval} />
        {approval.status === "pending" ? (
          <Expiry at={approval.expires_at} />
        ) : (
          <StatusPill status={DECISION_PILLS[approval.status]} label={t(`inbox.decision.${approval.status}`)} />
        )}
        {assignee !== undefined && (
          <Tooltip text={t("inbox.assigned-to", { name: assignee })}>
            <span>
              <Avatar name={assignee} />
            </span>
          </Tooltip>
        )}
      </span>
    </span>
  );
}
