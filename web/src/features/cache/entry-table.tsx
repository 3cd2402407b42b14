import { Trash2 } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { Badge } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CacheEntryOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { cacheText } from "@/lib/i18n/en/cache";

interface Props {
  entries: readonly CacheEntryOut[];
  /** Null: whoever looks may remove nothing. */
  onRemove: ((entry: CacheEntryOut) => void) | null;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** The answers that are kept, without what was asked and said. */
export function EntryTable({ entries, onRemove, onLoadMore, isLoadingMore }: Props) {
  const t = useT(cacheText);
  const format = useFormat();
  const columns: TableColumn<CacheEntryOut>[] = [
    {
      id: "model",
      title: t("cache.entry.model"),
      cell: (entry) => (
        <span className="truncate">
          <span className="font-medium">{entry.asked_model}</span>
          {entry.model !== entry.asked_model && <span className="text-muted"> → {entry.model}</span>}
        </span>
      ),
    },
    {
      id: "found",
      title: t("cache.entry.found"),
      width: 96,
      isMinor: true,
      cell: (entry) => <Badge>{t(entry.semantic ? "cache.mode.semantic" : "cache.mode.exact")}</Badge>,
    },
    {
      id: "whose",
      title: t("cache.entry.whose"),
      width: 100,
      isMinor: true,
      cell: (entry) => t(entry.principal_id === null ? "cache.entry.everybody" : "cache.entry.one"),
    },
    {
      id: "tags",
      title: t("cache.entry.tags"),
      width: 124,
      isMinor: true,
      cell: (entry) => <span className="truncate text-muted">{entry.tags.join(", ")}</span>,
    },
    {
      id: "hits",
      title: t("cache.entry.hits"),
      width: 64,
      cell: (entry) => <span className="numeric">{format.number(entry.hits)}</span>,
    },
    {
      id: "saved",
      title: t("cache.entry.saved"),
      width: 100,
      isMinor: true,
      cell: (entry) => <span className="numeric">{format.money(Number(entry.saved_usd) * entry.hits)}</span>,
    },
    {
      id: "used",
      title: t("cache.entry.used"),
      width: 120,
      isMinor: true,
      cell: (entry) => <RelativeTime at={entry.used_at} />,
    },
    {
      id: "expires",
      title: t("cache.entry.expires"),
      width: 110,
      isMinor: true,
      cell: (entry) => <RelativeTime at={entry.expires_at} />,
    },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: (entry) => <CopyId id={entry.id} /> },
    {
      id: "actions",
      title: t("cache.entry.actions"),
      width: 72,
      cell: (entry) =>
        onRemove !== null && (
          <IconButton
            icon={Trash2}
            label={t("cache.entry.remove", { model: entry.asked_model })}
            onClick={() => onRemove(entry)}
            className="size-7"
          />
        ),
    },
  ];
  return (
    <DataTable
      name="cache"
      label={t("cache.entries")}
      columns={columns}
      rows={entries}
      rowId={(entry) => entry.id}
      rowName={(entry) => entry.asked_model}
      onLoadMore={onLoadMore}
      isLoadingMore={isLoadingMore}
    />
  );
}
