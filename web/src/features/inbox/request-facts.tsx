import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Assignee } from "@/features/inbox/assignee";
import { DelegateDialog } from "@/features/inbox/delegate-dialog";
import { EscalationFacts } from "@/features/inbox/escalation-facts";
import { Expiry } from "@/features/inbox/expiry";
import { Fact } from "@/features/inbox/fact";
import { useOrigin } from "@/features/inbox/use-origin";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

const LINK = "text-accent underline decoration-accent/40 underline-offset-4 hover:decoration-current";

/** Who asks, for whom, since when, until when, and whose it is to decide. */
export function RequestFacts({ approval, canAssign }: { approval: ApprovalOut; canAssign: boolean }) {
  const t = useT(inboxText);
  const origin = useOrigin(approval);
  const [isDelegating, setDelegating] = useState(false);
  const runAddress: string = `/runs/${approval.run_id}`;
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2 text-sm md:grid-cols-[7rem_minmax(0,1fr)]">
      <Fact label={t("inbox.agent")}>{origin === undefined ? "…" : <AgentLink {...origin} />}</Fact>
      <Fact label={t("inbox.run")}>
        <Link to={runAddress} className={LINK}>
          <span className="line-clamp-2 wrap-anywhere">{origin?.run.input ?? `…${approval.run_id.slice(-8)}`}</span>
        </Link>
      </Fact>
      <Fact label={t("inbox.asked")}>
        <RelativeTime at={approval.requested_at} />
        {origin !== undefined && <span className="ms-2 text-faint">{t("inbox.for", { name: origin.starter })}</span>}
      </Fact>
      {approval.status === "pending" && approval.expires_at !== null && (
        <Fact label={t("inbox.expiry")}>
          <Expiry at={approval.expires_at} />
        </Fact>
      )}
      <Fact label={t("inbox.assignee")}>
        <span className="flex max-w-96 items-center gap-2">
          <span className="min-w-0 flex-1">
            <Assignee approval={approval} canAssign={canAssign} />
          </span>
          {canAssign && (
            <Button size="small" onClick={() => setDelegating(true)}>
              {t("inbox.delegate")}
            </Button>
          )}
        </span>
        {isDelegating && <DelegateDialog approval={approval} onClose={() => setDelegating(false)} />}
      </Fact>
      <EscalationFacts approval={approval} />
    </dl>
  );
}

function AgentLink({ run, agent }: NonNullable<ReturnType<typeof useOrigin>>) {
  const t = useT(inboxText);
  const address: string = `/agents/${run.agent_id}`;
  return (
    <>
      <Link to={address} className={LINK}>
        {agent}
      </Link>
      <span className="ms-2 text-faint">{t("inbox.version", { number: run.agent_version })}</span>
    </>
  );
}
