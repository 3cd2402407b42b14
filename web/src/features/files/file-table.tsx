import { Download, Pencil, Trash2 } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import { contentAddress } from "@/features/files/api/content-address";
import type { FileOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";

interface Props {
  files: readonly FileOut[];
  mayEdit: boolean;
  onOpen: (file: FileOut) => void;
  onRename: (file: FileOut) => void;
  onDelete: (file: FileOut) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** The files of the project. */
export function FileTable({ files, mayEdit, onOpen, onRename, onDelete, onLoadMore, isLoadingMore }: Props) {
  const t = useT();
  const format = useFormat();
  const download = (file: FileOut) => (
    <Tooltip text={t("files.download", { name: file.name })}>
      <a
        href={contentAddress(file.id)}
        download={file.name}
        aria-label={t("files.download", { name: file.name })}
        className="inline-flex size-7 items-center justify-center rounded-md text-muted transition-colors duration-100 hover:bg-hover hover:text-ink"
      >
        <Download className="size-4" aria-hidden />
      </a>
    </Tooltip>
  );
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
      width: mayEdit ? 116 : 60,
      cell: (file) => (
        <span className="flex justify-end">
          {download(file)}
          {mayEdit && (
            <>
              <IconButton
                icon={Pencil}
                label={t("files.rename", { name: file.name })}
                className="size-7"
                onClick={() => onRename(file)}
              />
              <IconButton
                icon={Trash2}
                label={t("files.delete", { name: file.name })}
                className="size-7"
                onClick={() => onDelete(file)}
              />
            </>
          )}
        </span>
      ),
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
