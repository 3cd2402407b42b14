import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { CopyId } from "@/components/ui/copy-id";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AuditEntryOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

interface Props {
  entries: readonly AuditEntryOut[];
  actorName: (entry: AuditEntryOut) => string;
  onOpen: (entry: AuditEntryOut) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** Acts, newest first. */
export function AuditTable({ entries, actorName, onOpen, onLoadMore, isLoadingMore }: Props) {
  const t = useT(adminText);
  const columns: TableColumn<AuditEntryOut>[] = [
    {
      id: "action",
      title: t("audit.action"),
      cell: (entry) => (
        <button type="button" onClick={() => onOpen(entry)} className="max-w-full truncate hover:underline">
          <code className="text-sm">{entry.action}</code>
        </button>
      ),
    },
    { id: "actor", title: t("audit.actor"), isMinor: true, cell: actorName },
    {
      id: "subject",
      title: t("audit.subject"),
      isMinor: true,
      cell: (entry) => (
        <span className="flex items-center gap-2">
          {entry.subject_kind}
          <CopyId id={entry.subject_id} />
        </span>
      ),
    },
    { id: "at", title: t("audit.at"), width: 128, cell: (entry) => <RelativeTime at={entry.at} /> },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: (entry) => <CopyId id={entry.id} /> },
  ];
  return (
    <DataTable
      name="audit"
      label={t("audit.title")}
      columns={columns}
      rows={entries}
      rowId={(entry) => entry.id}
      rowName={(entry) => entry.action}
      onOpen={onOpen}
      onPeek={onOpen}
      onLoadMore={onLoadMore}
      isLoadingMore={isLoadingMore}
    />
  );
}
