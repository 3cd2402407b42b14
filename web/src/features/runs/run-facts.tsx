import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { CopyId } from "@/components/ui/copy-id";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusPill } from "@/components/ui/status-pill";
import { runSeconds } from "@/features/runs/run-seconds";
import { useNow } from "@/hooks/use-now";
import { meQuery } from "@/lib/api/me";
import { runQuery } from "@/lib/api/run";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import { runsText } from "@/lib/i18n/en/runs";
import { hasEnded, type RunState } from "@/lib/stream/state";

const LINK = "text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink";

interface Props {
  runId: string;
  state: RunState;
  /** Where agents are shown; null while there is no such screen. */
  agentsAddress: string | null;
}

/** What is known of a run, in one row. */
export function RunFacts({ runId, state, agentsAddress }: Props) {
  const t = useT(chatText, runsText);
  const now = useNow();
  const format = useFormat();
  const { data: me } = useQuery(meQuery);
  const { data: run } = useQuery({ ...runQuery(runId), refetchInterval: hasEnded(state) ? false : 5_000 });
  if (run === undefined) return <Skeleton className="h-5.5 w-96 max-w-full" />;
  const ended = state.endedAt ?? run.ended_at;
  const seconds = runSeconds({ started_at: run.started_at ?? state.createdAt, ended_at: ended }, now);
  const isRead = state.lastSeq > 0;
  const agent = `${state.agent || run.agent_id.slice(-8)}@${run.agent_version}`;
  const by = run.started_by === me?.id ? t("run.by.you") : t(`run.by.${run.started_by_kind}`);
  const usage = isRead ? state.usage.input + state.usage.output : run.input_tokens + run.output_tokens;
  return (
    <dl className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-muted">
      <Fact name={t("runs.status")}>
        <StatusPill status={isRead ? state.status : run.status} />
      </Fact>
      <Fact name={t("runs.agent")}>
        {agentsAddress === null ? (
          agent
        ) : (
          <Link to={`${agentsAddress}/${run.agent_id}` as string} className={LINK}>
            {agent}
          </Link>
        )}
      </Fact>
      <Fact name={t("run.started-by")}>
        {by} <RelativeTime at={run.created_at} />
      </Fact>
      {seconds !== null && (
        <Fact name={t("runs.duration")}>
          <span className="numeric">{format.duration(seconds)}</span>
        </Fact>
      )}
      <Fact name={t("runs.tokens")}>
        <span className="numeric">{t("chat.tokens", { tokens: format.tokens(usage) })}</span>
      </Fact>
      {run.session_id !== null && (
        <Fact name={t("runs.session")}>
          <Link to="/chat/$sessionId" params={{ sessionId: run.session_id }} className={LINK}>
            {t("run.open-chat")}
          </Link>
        </Fact>
      )}
      <Fact name={t("table.id")}>
        <CopyId id={run.id} />
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center">
      <dt className="sr-only">{name}</dt>
      <dd className="flex items-center gap-1.5">{children}</dd>
    </div>
  );
}
