import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bot, Search } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { Badge } from "@/components/ui/badge";
import { buttonClasses } from "@/components/ui/button";
import { CopyId } from "@/components/ui/copy-id";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import type { AgentsAddress } from "@/features/agents/address";
import { agentsQuery } from "@/features/agents/api/list-agents";
import { versionQuery } from "@/features/agents/api/version";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

interface Props {
  address: AgentsAddress;
  go: (change: AgentsAddress) => void;
  onOpen: (agentId: string) => void;
}

/** The list of agents. */
export function AgentsView({ address, go, onOpen }: Props) {
  const t = useT(agentsText);
  const query = useInfiniteQuery(agentsQuery(address.q));
  const agents = query.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useAgentColumns();
  const search = (
    <div className="relative shrink-0 border-b border-line px-4 py-2 md:px-6">
      <Search className="pointer-events-none absolute inset-s-6.5 top-4 size-4 text-faint md:inset-s-8.5" aria-hidden />
      <Input
        type="search"
        aria-label={t("agents.search")}
        placeholder={t("agents.search")}
        className="max-w-80 ps-8"
        value={address.q ?? ""}
        onChange={(event) => go({ q: event.target.value === "" ? undefined : event.target.value })}
      />
    </div>
  );
  if (query.isPending) return <TableSkeleton />;
  if (query.error !== null && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (agents.length === 0 && address.q === undefined) {
    const create = (
      <Link to="/agents/new" className={buttonClasses({ look: "primary" })}>
        {t("agents.new")}
      </Link>
    );
    const guide = { label: t("agents.empty.guide"), href: "/docs" };
    return (
      <EmptyState
        icon={Bot}
        title={t("agents.empty.title")}
        text={t("agents.empty.text")}
        action={create}
        guide={guide}
      />
    );
  }
  return (
    <>
      {search}
      {agents.length === 0 ? (
        <EmptyState icon={Search} title={t("agents.none.title")} text={t("agents.none.text")} />
      ) : (
        <DataTable
          name="agents"
          label={t("agents.title")}
          columns={columns}
          rows={agents}
          rowId={({ id }) => id}
          rowName={({ name }) => name}
          onOpen={({ id }) => onOpen(id)}
          onLoadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
          isLoadingMore={query.isFetchingNextPage}
        />
      )}
    </>
  );
}

function useAgentColumns(): TableColumn<AgentOut>[] {
  const t = useT(agentsText);
  return [
    {
      id: "name",
      title: t("agents.name"),
      width: 200,
      cell: ({ id, name }) => {
        const address: string = `/agents/${id}`;
        return (
          <Link to={address} className="font-medium hover:underline">
            {name}
          </Link>
        );
      },
    },
    {
      id: "description",
      title: t("agents.description"),
      isMinor: true,
      cell: ({ description }) => <span className="text-muted">{description}</span>,
    },
    {
      id: "published",
      title: t("agents.published"),
      width: 150,
      cell: ({ published, latest }) => (
        <span className="flex items-center gap-1.5">
          <Badge tone={published === null ? "plain" : "accent"}>
            {published === null ? t("agents.draft") : t("agents.v", { number: published })}
          </Badge>
          {published !== null && latest > published && (
            <span className="text-sm text-faint">{t("agents.newer-draft", { number: latest })}</span>
          )}
        </span>
      ),
    },
    { id: "tools", title: t("agents.tools"), width: 130, isMinor: true, cell: (agent) => <ToolCount agent={agent} /> },
    {
      id: "updated",
      title: t("agents.updated"),
      width: 150,
      isMinor: true,
      cell: ({ updated_at: at }) => <RelativeTime at={at} />,
    },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: ({ id }) => <CopyId id={id} /> },
  ];
}

/** How many tools the agent has, from its version; only rows in view are asked for, and a version is read once. */
function ToolCount({ agent }: { agent: AgentOut }) {
  const t = useT(agentsText);
  const number = agent.published ?? agent.latest;
  const { data } = useQuery({ ...versionQuery(agent.id, number), enabled: number > 0 });
  if (number > 0 && data === undefined) return <Skeleton className="h-3.5 w-16" />;
  const tools = data?.definition.tools ?? [];
  return <span title={tools.join(", ")}>{t("agents.tool-count", { count: tools.length })}</span>;
}
