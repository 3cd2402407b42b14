import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { VersionRow } from "@/components/diff/version-row";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import type { AgentAddress } from "@/features/agents/address";
import { versionsQuery } from "@/features/agents/api/list-versions";
import { PublishDialog } from "@/features/agents/publish-dialog";
import { useCanEdit } from "@/features/agents/use-can-edit";
import { VersionDiff } from "@/features/agents/version-diff";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { AgentOut, VersionListed } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

interface Props {
  agent: AgentOut;
  address: AgentAddress;
  go: (change: AgentAddress) => void;
}

/** The sides of the comparison: as the address says, else the newest version and the one before it. */
function compared(
  address: AgentAddress,
  versions: readonly VersionListed[],
  latest: number,
): { from: number; to: number } {
  const to = address.to ?? latest;
  return { to, from: address.from ?? versions.find(({ number }) => number < to)?.number ?? to };
}

/** Every version: who saved it and why, what changed between any two, which one is published. */
export function VersionsTab({ agent, address, go }: Props) {
  const t = useT(agentsText);
  const query = useInfiniteQuery(versionsQuery(agent.id));
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const canEdit = useCanEdit();
  const [asks, setAsks] = useState<number | "rollback" | null>(null);
  const versions = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <TableSkeleton />;
  if (query.error !== null && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (versions.length === 0) return <p className="p-6 text-muted">{t("agents.versions.none")}</p>;
  const { from, to } = compared(address, versions, agent.latest);
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col max-md:overflow-y-auto">
      <div className="flex shrink-0 flex-col border-line max-md:border-b md:min-h-0 md:w-96 md:border-e">
        <div className="flex shrink-0 items-center gap-2 border-b border-line py-2 ps-4 pe-2 md:ps-6">
          <p className="flex-1 text-sm text-muted">{t("agents.versions.lead")}</p>
          <Button size="small" onClick={agent.published === null || !canEdit ? null : () => setAsks("rollback")}>
            {t("agents.rollback")}
          </Button>
        </div>
        <ol className="min-h-0 flex-1 overflow-y-auto max-md:max-h-72" aria-label={t("agents.versions")}>
          {versions.map((version) => (
            <VersionRow
              key={version.number}
              title={t("agents.version", { number: version.number })}
              badges={version.number === agent.published && <Badge tone="accent">{t("agents.published")}</Badge>}
              note={version.note}
              at={version.created_at}
              who={members.find(({ id }) => id === version.created_by)?.name ?? t("agents.came-with")}
              isFrom={version.number === from}
              isTo={version.number === to}
              onFrom={() => go({ from: version.number })}
              onTo={() => go({ to: version.number })}
              action={
                version.number !== agent.published && canEdit ? (
                  <Button size="small" look="quiet" onClick={() => setAsks(version.number)}>
                    {t("agents.publish")}
                  </Button>
                ) : null
              }
            />
          ))}
          {query.hasNextPage && (
            <li className="p-3 text-center">
              <Button look="quiet" onClick={() => void query.fetchNextPage()} isBusy={query.isFetchingNextPage}>
                {t("action.load-more")}
              </Button>
            </li>
          )}
        </ol>
      </div>
      <div className="min-w-0 flex-1 p-4 md:overflow-y-auto md:p-6">
        <VersionDiff agentId={agent.id} from={from} to={to} />
      </div>
      <PublishDialog agent={agent} asks={asks} onClose={() => setAsks(null)} />
    </div>
  );
}
