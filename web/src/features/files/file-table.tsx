import { Download, Ellipsis, Pencil, Trash2 } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import type { FileOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";

interface Props {
  files: readonly FileOut[];
  mayEdit: boolean;
  onOpen: (file: FileOut) => void;
  onDownload: (file: FileOut) => void;
  onRename: (file: FileOut) => void;
  onDelete: (file: FileOut) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** The files of the project. */
export function FileTable({
  files,
  mayEdit,
  onOpen,
  onDownload,
  onRename,
  onDelete,
  onLoadMore,
  isLoadingMore,
}: Props) {
  const t = useT();
  const format = useFormat();
  const menu = (file: FileOut) => {
    const save = { label: t("files.download.action"), icon: Download, onSelect: () => onDownload(file) };
    const edit = [
      { label: t("files.rename.action"), icon: Pencil, onSelect: () => onRename(file) },
      { label: t("action.delete"), icon: Trash2, isDangerous: true, onSelect: () => onDelete(file) },
    ];
    const label = t("files.more", { name: file.name });
    const trigger = <IconButton icon={Ellipsis} label={label} className="size-7" />;
    return (
      <Menu trigger={trigger} label={label} align="end" groups={[{ items: mayEdit ? [save, ...edit] : [save] }]} />
    );
  };
  const columns: TableColumn<FileOut>[] = [
    {
      id: "name",
      title: t("files.name"),
      cell: (file) => (
        <button type="button" onClick={() => onOpen(file)} className="max-w-full truncate font-medium hover:underline">
          {file.name}
        </button>
      ),
    },
    { id: "size", title: t("files.size"), width: 92, isNumeric: true, cell: (file) => format.bytes(file.size) },
    {
      id: "type",
      title: t("files.type"),
      width: 190,
      isMinor: true,
      cell: (file) => <span className="text-muted">{file.media_type}</span>,
    },
    {
      id: "changed",
      title: t("files.changed"),
      width: 140,
      isMinor: true,
      cell: (file) => <RelativeTime at={file.updated_at} />,
    },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: (file) => <CopyId id={file.id} /> },
    {
      id: "actions",
      title: t("files.actions"),
      width: 72,
      cell: menu,
    },
  ];
  return (
    <DataTable
      name="files"
      label={t("nav.files")}
      columns={columns}
      rows={files}
      rowId={(file) => file.id}
      rowName={(file) => file.name}
      onOpen={onOpen}
      onPeek={onOpen}
      onLoadMore={onLoadMore}
      isLoadingMore={isLoadingMore}
    />
  );
}
