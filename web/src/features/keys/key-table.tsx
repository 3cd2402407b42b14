import { Ban, Pencil, RefreshCw } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { Badge } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusPill } from "@/components/ui/status-pill";
import { KeyLimits } from "@/features/keys/key-limits";
import { KEY_PILLS, keyState } from "@/features/keys/key-state";
import { useNow } from "@/hooks/use-now";
import type { KeyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

interface Props {
  keys: readonly KeyOut[];
  onEdit: (key: KeyOut) => void;
  onRotate: (key: KeyOut) => void;
  onRevoke: (key: KeyOut) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** The part of a key that it may be known by. */
const shortKey = (key: KeyOut) => `eyr_${key.prefix}…`;

/** The keys of the workspace. */
export function KeyTable({ keys, onEdit, onRotate, onRevoke, onLoadMore, isLoadingMore }: Props) {
  const t = useT(keysText);
  const now = useNow();
  const columns: TableColumn<KeyOut>[] = [
    { id: "name", title: t("keys.name"), cell: (key) => <span className="font-medium">{key.name}</span> },
    {
      id: "prefix",
      title: t("keys.prefix"),
      width: 135,
      isMinor: true,
      cell: (key) => <code className="text-xs text-muted">{shortKey(key)}</code>,
    },
    {
      id: "role",
      title: t("keys.role"),
      width: 90,
      isMinor: true,
      cell: (key) => <Badge>{t(`role.${key.role}`)}</Badge>,
    },
    {
      id: "scopes",
      title: t("keys.scopes"),
      width: 170,
      isMinor: true,
      isOptional: true,
      cell: (key) => (
        <span className="text-muted">{key.scopes === null ? t("keys.scopes.all") : key.scopes.join(", ")}</span>
      ),
    },
    {
      id: "limits",
      title: t("keys.limits"),
      width: 140,
      isMinor: true,
      cell: (key) => <KeyLimits limits={key} />,
    },
    {
      id: "state",
      title: t("keys.state"),
      width: 115,
      cell: (key) => {
        const state = keyState(key, now);
        return <StatusPill status={KEY_PILLS[state]} label={t(`keys.${state}`)} />;
      },
    },
    {
      id: "last-used",
      title: t("keys.last-used"),
      width: 115,
      isMinor: true,
      cell: (key) =>
        key.last_used_at === null ? (
          <span className="text-faint">{t("keys.never")}</span>
        ) : (
          <RelativeTime at={key.last_used_at} />
        ),
    },
    {
      id: "created",
      title: t("keys.created"),
      width: 140,
      isMinor: true,
      isOptional: true,
      cell: (key) => <RelativeTime at={key.created_at} />,
    },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: (key) => <CopyId id={key.id} /> },
    {
      id: "actions",
      title: t("keys.actions"),
      width: 112,
      cell: (key) =>
        keyState(key, now) === "active" && (
          <span className="flex items-center">
            <IconButton
              icon={Pencil}
              label={t("keys.change.title", { name: key.name })}
              onClick={() => onEdit(key)}
              className="size-7"
            />
            <IconButton
              icon={RefreshCw}
              label={t("keys.rotate.title", { name: key.name })}
              onClick={() => onRotate(key)}
              className="size-7"
            />
            <IconButton
              icon={Ban}
              label={t("keys.revoke.title", { name: key.name })}
              onClick={() => onRevoke(key)}
              className="size-7"
            />
          </span>
        ),
    },
  ];
  return (
    <DataTable
      name="keys"
      label={t("keys.title")}
      columns={columns}
      rows={keys}
      rowId={(key) => key.id}
      rowName={(key) => key.name}
      onLoadMore={onLoadMore}
      isLoadingMore={isLoadingMore}
    />
  );
}
