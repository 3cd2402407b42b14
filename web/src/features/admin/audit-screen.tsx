import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { keyNamesQuery } from "@/features/admin/api/list-actors";
import { auditQuery } from "@/features/admin/api/search-audit";
import { AuditActions } from "@/features/admin/audit-actions";
import { AuditEntryDialog } from "@/features/admin/audit-entry-dialog";
import { AuditFilters } from "@/features/admin/audit-filters";
import type { AuditSearch } from "@/features/admin/audit-search";
import { AuditTable } from "@/features/admin/audit-table";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { AuditEntryOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

interface Props {
  search: AuditSearch;
  onSearch: (search: AuditSearch) => void;
}

/** Who did what, and when: found, read, saved and checked. */
export function AuditScreen({ search, onSearch }: Props) {
  const t = useT(adminText);
  const list = useInfiniteQuery(auditQuery(search));
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const { data: keys = [] } = useQuery(keyNamesQuery);
  const [open, setOpen] = useState<AuditEntryOut | null>(null);
  const actors = [
    ...members.map(({ id, name, email }) => ({ id, name: name || email })),
    ...keys.map(({ id, name }) => ({ id, name: t("audit.key", { name }) })),
  ];
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const actorName = ({ actor_id: id, actor_kind: kind }: AuditEntryOut) =>
    id === null ? t("audit.system") : (names.get(id) ?? `${kind} …${id.slice(-8)}`);
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  const content = () => {
    if (list.isPending) return <TableSkeleton />;
    if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
    if (entries.length === 0) {
      const clear = <Button onClick={() => onSearch({})}>{t("action.clear")}</Button>;
      return (
        <EmptyState icon={SearchX} title={t("audit.nothing.title")} text={t("audit.nothing.text")} action={clear} />
      );
    }
    return (
      <AuditTable
        entries={entries}
        actorName={actorName}
        onOpen={setOpen}
        onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
        isLoadingMore={list.isFetchingNextPage}
      />
    );
  };
  return (
    <Page title={t("audit.title")} trail={[t("nav.admin")]} lead={t("audit.lead")} actions={<AuditActions />} isFull>
      <AuditFilters search={search} actors={actors} onSearch={onSearch} />
      {content()}
      <AuditEntryDialog entry={open} actorName={actorName} onClose={() => setOpen(null)} />
    </Page>
  );
}
