import { useQuery } from "@tanstack/react-query";
import { Hand, MessageCircleQuestion, Unplug } from "lucide-react";

import { DecidedLine } from "@/components/run/decided-line";
import { RequestForm } from "@/components/run/request-form";
import { RelativeTime } from "@/components/ui/relative-time";
import { useDecide } from "@/lib/api/decide-approval";
import { meQuery } from "@/lib/api/me";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import { covers } from "@/lib/roles";
import type { Approval } from "@/lib/stream/state";

const ICONS = { approval: Hand, question: MessageCircleQuestion, outcome: Unplug };

interface Props {
  approval: Approval;
  /** The name of the agent that asks. */
  agent: string;
  /** The run can't go on any more: nothing is left to decide. */
  isVoid?: boolean;
}

/** What an agent asks a person: to permit a call, to answer, or to say whether a call happened. Decided, it is one line. */
export function ApprovalCard({ approval, agent, isVoid = false }: Props) {
  const t = useT(runPartsText);
  if (approval.status !== "pending" || isVoid) return <DecidedLine approval={approval} />;
  const { kind, tool, question, expiresAt } = approval;
  const Icon = ICONS[kind];
  const title = kind === "question" ? question : t(`ask.${kind}.title`, { agent, tool: spokenName(tool) });
  return (
    <section aria-label={title} className="mx-2 my-2 max-w-2xl rounded-lg border border-line-strong/60 bg-raised">
      <header className="flex items-start gap-3 border-b border-line px-4 py-3">
        <Icon className="mt-0.5 size-4 shrink-0 text-wait" aria-hidden />
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold wrap-anywhere">{title}</h3>
          {kind !== "question" && question !== "" && (
            <p className="mt-0.5 text-sm wrap-anywhere text-muted">{question}</p>
          )}
        </div>
        {expiresAt !== undefined && (
          <span className="shrink-0 text-xs text-faint">
            {t("ask.expires")} <RelativeTime at={expiresAt} />
          </span>
        )}
      </header>
      <Pending approval={approval} />
    </section>
  );
}

function Pending({ approval }: { approval: Approval }) {
  const { data: me } = useQuery(meQuery);
  const { mutate, isPending, isSuccess, error } = useDecide();
  const decision = {
    decide: (verdict: Parameters<typeof mutate>[0]["verdict"]) => mutate({ id: approval.id, verdict }),
    isBusy: isPending || isSuccess, // until the run's stream tells what became of it
    error,
  };
  const canDecide = me === undefined || covers(me.role, "member");
  return <RequestForm request={approval} decision={decision} canDecide={canDecide} place="card" />;
}
