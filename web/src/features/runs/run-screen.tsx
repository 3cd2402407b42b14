import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { LoadError } from "@/components/layout/load-error";
import { Page } from "@/components/layout/page";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { Tabs } from "@/components/ui/tabs";
import { RunActions } from "@/features/runs/run-actions";
import { RunFacts } from "@/features/runs/run-facts";
import { RunTimeline } from "@/features/runs/run-timeline";
import { useRun } from "@/hooks/use-run";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import { runsText } from "@/lib/i18n/en/runs";
import { hasEnded } from "@/lib/stream/state";

// What is behind the other tabs is loaded when somebody looks.
const RunEvents = lazy(async () => ({ default: (await import("@/features/runs/run-events")).RunEvents }));
const RunMessages = lazy(async () => ({ default: (await import("@/features/runs/run-messages")).RunMessages }));
const RunWaterfall = lazy(async () => ({ default: (await import("@/features/runs/run-waterfall")).RunWaterfall }));

export const RUN_TABS = ["steps", "waterfall", "messages", "events"] as const;
export type RunTab = (typeof RUN_TABS)[number];

interface Props {
  runId: string;
  tab: RunTab;
  onTab: (tab: RunTab) => void;
  seq: number | null;
  onSeq: (seq: number | null) => void;
  agentsAddress: string | null;
}

const TITLE_LENGTH = 90;

/** A run: where it stands, what it did, what the model saw, and its log. It is followed while it goes on. */
export function RunScreen({ runId, tab, onTab, seq, onSeq, agentsAddress }: Props) {
  const t = useT(runPartsText, runsText);
  const { state, error } = useRun(runId);
  if (error !== null && state.lastSeq === 0) {
    return <LoadError error={error} onRetry={() => window.location.reload()} />;
  }
  const isRead = state.lastSeq > 0;
  const isEnded = hasEnded(state);
  const title = state.input === "" ? t("run.title", { id: runId.slice(-8) }) : state.input.slice(0, TITLE_LENGTH);
  const panes = {
    steps: isRead ? <RunTimeline runId={runId} state={state} /> : <TableSkeleton />,
    waterfall: <RunWaterfall runId={runId} isEnded={isEnded} />,
    messages: isRead ? <RunMessages runId={runId} state={state} seq={seq} onSeq={onSeq} /> : <TableSkeleton />,
    events: <RunEvents runId={runId} isEnded={isEnded} />,
  };
  const tabs = RUN_TABS.map((value) => ({
    value,
    label: t(`run.${value}`),
    ...(value === "events" && isRead && { count: state.lastSeq }),
    content: <Suspense fallback={<TableSkeleton />}>{panes[value]}</Suspense>,
  }));
  const trail = [
    <Link key="runs" to="/runs" className="hover:text-ink">
      {t("runs.title")}
    </Link>,
  ];
  return (
    <Page title={title} trail={trail} actions={<RunActions runId={runId} state={state} />} isFull>
      <div className="shrink-0 border-b border-line px-4 py-3 md:px-6">
        <RunFacts runId={runId} state={state} agentsAddress={agentsAddress} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto px-4 pt-2 pb-6 md:px-6">
        <div className="flex min-h-0 flex-1 flex-col [&>div]:flex-1">
          <h2 className="sr-only">{t("run.views")}</h2>
          <Tabs
            label={t("run.views")}
            value={tab}
            onChange={(value) => onTab(RUN_TABS.find((one) => one === value) ?? "steps")}
            tabs={tabs}
          />
        </div>
      </div>
    </Page>
  );
}
