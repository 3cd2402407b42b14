import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { FileText, SearchX, Upload } from "lucide-react";
import { useRef, useState } from "react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { filesQuery, type FilesSearch } from "@/features/files/api/list-files";
import { DropArea } from "@/features/files/drop-area";
import { FileDialog } from "@/features/files/file-dialog";
import { FileTable } from "@/features/files/file-table";
import { FileToolbar } from "@/features/files/file-toolbar";
import { RenameDialog } from "@/features/files/rename-dialog";
import { UploadList } from "@/features/files/upload-list";
import { useDelete } from "@/features/files/use-delete";
import { saveFile } from "@/features/files/save-file";
import { useUploads } from "@/features/files/use-uploads";
import { meQuery } from "@/lib/api/me";
import type { FileOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";
import { covers } from "@/lib/roles";

interface Props {
  search: FilesSearch;
  onSearch: (search: FilesSearch) => void;
}

/** The files of the project: found, uploaded, looked at, renamed, deleted and brought back. */
export function FilesScreen({ search, onSearch }: Props) {
  const t = useT(filesText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "member");
  const list = useInfiniteQuery(filesQuery(search));
  const uploads = useUploads();
  const remove = useDelete();
  const picker = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<FileOut | null>(null);
  const files = list.data?.pages.flatMap((page) => page.items) ?? [];
  const upload = (
    <Button look="primary" onClick={() => picker.current?.click()}>
      <Upload aria-hidden />
      {t("files.upload")}
    </Button>
  );
  const content = () => {
    if (list.isPending) return <TableSkeleton />;
    if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
    if (files.length === 0 && search.q !== undefined) {
      const clear = <Button onClick={() => onSearch({ ...search, q: undefined })}>{t("action.clear")}</Button>;
      const title = t("files.nothing.title", { prefix: search.q });
      return <EmptyState icon={SearchX} title={title} text={t("files.nothing.text")} action={clear} />;
    }
    if (files.length === 0) {
      const guide = { label: t("files.empty.guide"), href: "/docs" };
      const text = t("files.empty.text");
      return (
        <EmptyState
          icon={FileText}
          title={t("files.empty.title")}
          text={text}
          action={mayEdit && upload}
          guide={guide}
        />
      );
    }
    return (
      <FileTable
        files={files}
        search={search}
        mayEdit={mayEdit}
        onOpen={({ id }) => onSearch({ ...search, file: id })}
        onDownload={saveFile}
        onRename={setRenaming}
        onDelete={remove}
        onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
        isLoadingMore={list.isFetchingNextPage}
      />
    );
  };
  return (
    <Page
      title={t("nav.files")}
      lead={t("files.lead")}
      actions={mayEdit && (files.length > 0 || search.q !== undefined) && upload}
      isFull
    >
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t("files.upload")}
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])]);
          event.target.value = ""; // the same file can be chosen again
        }}
      />
      <DropArea onDrop={mayEdit ? uploads.add : null}>
        {(files.length > 0 || search.q !== undefined) && <FileToolbar search={search} onSearch={onSearch} />}
        <UploadList uploads={uploads.uploads} onRetry={uploads.retry} onCancel={uploads.cancel} />
        {content()}
      </DropArea>
      {search.file !== undefined && (
        <FileDialog id={search.file} onClose={() => onSearch({ ...search, file: undefined })} />
      )}
      <RenameDialog file={renaming} onClose={() => setRenaming(null)} />
    </Page>
  );
}
