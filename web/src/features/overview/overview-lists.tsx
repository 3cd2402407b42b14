import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { Panel } from "@/components/ui/panel";
import { RelativeTime } from "@/components/ui/relative-time";
import { failedRunsQuery } from "@/features/overview/api/failed-runs";
import { pendingApprovalsQuery } from "@/lib/api/pending-approvals";
import type { RunOut } from "@/lib/api/schema";
import { spokenName } from "@/lib/call-summary";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { runPartsText } from "@/lib/i18n/en/run-parts";

const SHOWN = 5;

/** What waits, what failed last, and what took longest. */
export function OverviewLists({ slowest }: { slowest: readonly RunOut[] }) {
  const t = useT(inboxText, runPartsText);
  const format = useFormat();
  const { data: pending } = useQuery(pendingApprovalsQuery);
  const { data: failed = [] } = useQuery(failedRunsQuery);
  const waiting = (pending?.items ?? []).slice(0, SHOWN);
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      <List title={t("overview.waiting")} nothing={t("overview.nothing")}>
        {waiting.map(({ id, kind, question, tool, requested_at: at }) => (
          <Row
            key={id}
            to={`/inbox?item=${id}`}
            text={kind === "question" ? (question ?? t("inbox.kind.question")) : spokenName(tool)}
            aside={<RelativeTime at={at} />}
          />
        ))}
      </List>
      <List title={t("overview.failures")} nothing={t("overview.no-failures")}>
        {failed.map((run) => (
          <Row
            key={run.id}
            to={`/runs/${run.id}`}
            text={run.input ?? t("run.erased")}
            aside={<RelativeTime at={run.ended_at ?? run.created_at} />}
          />
        ))}
      </List>
      <List title={t("overview.slowest")} nothing={t("overview.none-ended")}>
        {slowest.map((run) => (
          <Row
            key={run.id}
            to={`/runs/${run.id}`}
            text={run.input ?? t("run.erased")}
            aside={took(run, format.duration)}
          />
        ))}
      </List>
    </div>
  );
}

function List({ title, nothing, children }: { title: string; nothing: string; children: readonly ReactNode[] }) {
  return (
    <Panel title={title}>
      {children.length === 0 ? (
        <p className="text-sm text-muted">{nothing}</p>
      ) : (
        <ul className="-m-4 py-1">{children}</ul>
      )}
    </Panel>
  );
}

function Row({ to, text, aside }: { to: string; text: string; aside: ReactNode }) {
  return (
    <li>
      <Link to={to} className="flex h-9 items-center gap-3 px-4 -outline-offset-2 hover:bg-hover">
        <span className="min-w-0 flex-1 truncate">{text}</span>
        <span className="numeric shrink-0 text-sm text-faint">{aside}</span>
      </Link>
    </li>
  );
}

function took({ started_at, created_at, ended_at }: RunOut, said: (seconds: number) => string): string {
  if (ended_at === null) return "";
  return said((new Date(ended_at).getTime() - new Date(started_at ?? created_at).getTime()) / 1000);
}
