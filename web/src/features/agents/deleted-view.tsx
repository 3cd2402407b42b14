import { useInfiniteQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { deletedAgentsQuery } from "@/features/agents/api/deleted-agents";
import { useRestoreAgent } from "@/features/agents/api/restore-agent";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { showToast } from "@/lib/toasts";

/** Agents that were deleted: each can be brought back. */
export function DeletedView() {
  const t = useT(agentsText);
  const query = useInfiniteQuery(deletedAgentsQuery);
  const restore = useRestoreAgent();
  const agents = query.data?.pages.flatMap((page) => page.items) ?? [];
  const bringBack = ({ id, name }: AgentOut) =>
    restore.mutate(id, {
      onSuccess: () => showToast({ tone: "plain", text: t("agents.restored.toast", { name }) }),
      onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }),
    });
  const columns: TableColumn<AgentOut>[] = [
    { id: "name", title: t("agents.name"), cell: ({ name }) => <span className="font-medium">{name}</span> },
    {
      id: "deleted",
      title: t("agents.deleted"),
      width: 150,
      isMinor: true,
      cell: ({ deleted_at: at }) => at !== null && <RelativeTime at={at} />,
    },
    {
      id: "restore",
      title: t("agents.restore"),
      width: 140,
      cell: (agent) => (
        <Button size="small" onClick={() => bringBack(agent)}>
          {t("agents.restore")}
        </Button>
      ),
    },
  ];
  if (query.isPending) return <TableSkeleton />;
  if (query.error !== null && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (agents.length === 0) {
    return <EmptyState icon={Trash2} title={t("agents.deleted.empty.title")} text={t("agents.deleted.empty.text")} />;
  }
  return (
    <DataTable
      name="deleted-agents"
      label={t("agents.deleted")}
      columns={columns}
      rows={agents}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      onLoadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
      isLoadingMore={query.isFetchingNextPage}
    />
  );
}
