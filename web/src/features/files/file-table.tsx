import { Download, Ellipsis, Pencil, Trash2 } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { useSelection } from "@/components/data-table/use-selection";
import { Button } from "@/components/ui/button";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { allFiles, type FilesSearch } from "@/features/files/api/list-files";
import type { FileOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

interface Props {
  files: readonly FileOut[];
  /** What the table lists, for a file. */
  search: FilesSearch;
  mayEdit: boolean;
  onOpen: (file: FileOut) => void;
  onDownload: (file: FileOut) => void;
  onRename: (file: FileOut) => void;
  onDelete: (files: readonly FileOut[]) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** The files of the project. */
export function FileTable({ files, search, mayEdit, onDownload, onRename, onDelete, onOpen, ...more }: Props) {
  const t = useT(filesText);
  const format = useFormat();
  const bulk = useSelection(files, (file) => file.id);
  const deleteChosen = () => {
    bulk.clear();
    onDelete(bulk.chosen);
  };
  const menu = (file: FileOut) => {
    const save = { label: t("files.download.action"), icon: Download, onSelect: () => onDownload(file) };
    const edit = [
      { label: t("files.rename.action"), icon: Pencil, onSelect: () => onRename(file) },
      { label: t("action.delete"), icon: Trash2, isDangerous: true, onSelect: () => onDelete([file]) },
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
      value: (file) => file.name,
      cell: (file) => (
        <button type="button" onClick={() => onOpen(file)} className="max-w-full truncate font-medium hover:underline">
          {file.name}
        </button>
      ),
    },
    {
      id: "size",
      title: t("files.size"),
      width: 92,
      isNumeric: true,
      value: (file) => file.size,
      cell: (file) => format.bytes(file.size),
    },
    {
      id: "type",
      title: t("files.type"),
      width: 190,
      isMinor: true,
      value: (file) => file.media_type,
      cell: (file) => <span className="text-muted">{file.media_type}</span>,
    },
    {
      id: "changed",
      title: t("files.changed"),
      width: 140,
      isMinor: true,
      value: (file) => file.updated_at,
      cell: (file) => <RelativeTime at={file.updated_at} />,
    },
    {
      id: "id",
      title: t("table.id"),
      width: 150,
      isOptional: true,
      value: (file) => file.id,
      cell: (file) => <CopyId id={file.id} />,
    },
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
      {...more}
      exported={{ name: "files", pages: () => allFiles(search) }}
      {...(mayEdit && {
        selected: bulk.selected,
        onSelect: bulk.setSelected,
        bulkActions: (
          <Button size="small" look="danger" onClick={deleteChosen}>
            <Trash2 aria-hidden />
            {t("action.delete")}
          </Button>
        ),
      })}
    />
  );
}
