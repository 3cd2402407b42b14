import { useQuery } from "@tanstack/react-query";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { useSelection } from "@/components/data-table/use-selection";
import { CopyId } from "@/components/ui/copy-id";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusPill } from "@/components/ui/status-pill";
import { allRuns } from "@/features/runs/api/list-runs";
import { RunBulk } from "@/features/runs/run-bulk";
import type { RunFilter } from "@/features/runs/run-filter";
import { runSeconds } from "@/features/runs/run-seconds";
import { useNow } from "@/hooks/use-now";
import { meQuery } from "@/lib/api/me";
import type { AgentOut, RunOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import { runsText } from "@/lib/i18n/en/runs";
import { covers } from "@/lib/roles";

interface Props {
  runs: readonly RunOut[];
  agents: readonly AgentOut[];
  onOpen: (run: RunOut) => void;
  onPeek: (run: RunOut) => void;
  /** What the table lists, for the bulk actions and for a file. */
  filter: RunFilter;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** Runs in rows: Enter opens one, Space looks at it from the side. */
export function RunTable({ runs, agents, filter, ...table }: Props) {
  const t = useT(runPartsText, runsText);
  const now = useNow();
  const format = useFormat();
  const { data: me } = useQuery(meQuery);
  const mayControl = me !== undefined && covers(me.role, "member");
  const bulk = useSelection(runs, (run) => run.id);
  const names = new Map(agents.map(({ id, name }) => [id, name]));
  const columns: TableColumn<RunOut>[] = [
    {
      id: "input",
      title: t("runs.input"),
      value: (run) => run.input ?? "",
      cell: (run) => run.input ?? <span className="text-faint">{t("run.erased")}</span>,
    },
    {
      id: "status",
      title: t("runs.status"),
      width: 170,
      value: (run) => run.status,
      cell: (run) => <StatusPill status={run.status} />,
    },
    {
      id: "agent",
      title: t("runs.agent"),
      width: 170,
      isMinor: true,
      value: (run) => `${names.get(run.agent_id) ?? run.agent_id}@${run.agent_version}`,
      cell: (run) => (
        <span className="text-muted">
          {names.get(run.agent_id) ?? run.agent_id.slice(-8)}
          <span className="numeric text-faint">{`@${run.agent_version}`}</span>
        </span>
      ),
    },
    {
      id: "steps",
      title: t("runs.steps"),
      width: 76,
      isNumeric: true,
      isMinor: true,
      value: (run) => run.steps,
      cell: (run) => format.number(run.steps),
    },
    {
      id: "tokens",
      title: t("runs.tokens"),
      width: 90,
      isNumeric: true,
      isMinor: true,
      value: (run) => run.input_tokens + run.output_tokens,
      cell: (run) => format.tokens(run.input_tokens + run.output_tokens),
    },
    {
      id: "duration",
      title: t("runs.duration"),
      width: 110,
      isNumeric: true,
      isMinor: true,
      value: (run) => runSeconds(run, now),
      cell: (run) => {
        const seconds = runSeconds(run, now);
        return seconds === null ? "" : format.duration(seconds);
      },
    },
    {
      id: "started",
      title: t("runs.started"),
      width: 150,
      isMinor: true,
      value: (run) => run.created_at,
      cell: (run) => <RelativeTime at={run.created_at} />,
    },
    {
      id: "id",
      title: t("table.id"),
      width: 150,
      isOptional: true,
      value: (run) => run.id,
      cell: (run) => <CopyId id={run.id} />,
    },
  ];
  return (
    <DataTable
      name="runs"
      label={t("runs.title")}
      columns={columns}
      rows={runs}
      rowId={(run) => run.id}
      rowName={(run) => run.input ?? run.id}
      {...table}
      exported={{ name: "runs", pages: () => allRuns(filter) }}
      {...(mayControl && {
        selected: bulk.selected,
        onSelect: bulk.setSelected,
        bulkActions: <RunBulk chosen={bulk.chosen} onDone={bulk.clear} />,
      })}
    />
  );
}
