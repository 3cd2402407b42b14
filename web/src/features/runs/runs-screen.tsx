import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Waypoints } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { Page } from "@/components/layout/page";
import { Button, buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { isFiltered, type RunFilter } from "@/features/runs/run-filter";
import { RunFilters } from "@/features/runs/run-filters";
import { RunTable } from "@/features/runs/run-table";
import { useRunList } from "@/features/runs/use-run-list";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

const RunPeek = lazy(async () => ({ default: (await import("@/features/runs/run-peek")).RunPeek }));

interface Props {
  filter: RunFilter;
  onFilter: (filter: RunFilter) => void;
}

/** Everything that agents did and do. */
export function RunsScreen({ filter, onFilter }: Props) {
  const t = useT(runsText);
  const navigate = useNavigate();
  const { list, rows, newer, showNewer, loadMore } = useRunList(filter);
  const { data: agents = [] } = useQuery(agentChoiceQuery);
  const [peeked, setPeeked] = useState<string | null>(null);
  const content = () => {
    if (list.isPending) return <TableSkeleton />;
    if (list.error !== null && list.data === undefined) {
      return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
    }
    if (rows.length === 0) return <NoRuns isFiltered={isFiltered(filter)} onClear={() => onFilter({})} />;
    return (
      <RunTable
        runs={rows}
        filter={filter}
        agents={agents}
        onOpen={(run) => void navigate({ to: "/runs/$runId", params: { runId: run.id } })}
        onPeek={(run) => setPeeked(run.id)}
        onLoadMore={loadMore}
        isLoadingMore={list.isFetchingNextPage}
      />
    );
  };
  return (
    <Page title={t("runs.title")} lead={t("runs.lead")} isFull>
      <RunFilters filter={filter} onChange={onFilter} newer={newer} onShowNewer={showNewer} />
      {content()}
      <Suspense>{peeked !== null && <RunPeek runId={peeked} onClose={() => setPeeked(null)} />}</Suspense>
    </Page>
  );
}

function NoRuns({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const t = useT(runsText);
  const action = isFiltered ? (
    <Button onClick={onClear}>{t("runs.none-found.action")}</Button>
  ) : (
    <Link to="/chat" className={buttonClasses({ look: "primary" })}>
      {t("runs.none.action")}
    </Link>
  );
  return (
    <EmptyState
      icon={Waypoints}
      title={isFiltered ? t("runs.none-found.title") : t("runs.none.title")}
      text={isFiltered ? t("runs.none-found.text") : t("runs.none.text")}
      action={action}
    />
  );
}
