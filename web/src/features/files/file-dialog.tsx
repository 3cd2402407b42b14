import { useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";

import { Button } from "@/components/ui/button";
import { CopyId } from "@/components/ui/copy-id";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { fileQuery } from "@/features/files/api/read-file";
import { FilePreview } from "@/features/files/file-preview";
import { saveFile } from "@/features/files/save-file";
import type { FileOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

/** A file beside the list: what is known of it, and how it begins. */
export function FileDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(filesText);
  const { data: file, error, refetch } = useQuery(fileQuery(id));
  const save = file !== undefined && (
    <Button size="small" onClick={() => saveFile(file)}>
      <Download aria-hidden />
      {t("files.download.action")}
    </Button>
  );
  const content = () => {
    if (file !== undefined) return <Content file={file} />;
    return error === null ? (
      <Skeleton className="h-64 w-full" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  };
  return (
    <Dialog isOpen onClose={onClose} title={file?.name ?? t("loading")} place="side" actions={save}>
      {content()}
    </Dialog>
  );
}

function Content({ file }: { file: FileOut }) {
  const t = useT(filesText);
  const format = useFormat();
  const facts = [
    { label: t("files.size"), value: format.bytes(file.size) },
    { label: t("files.type"), value: file.media_type },
    { label: t("files.changed"), value: <RelativeTime at={file.updated_at} /> },
    { label: t("files.version"), value: file.version },
    { label: t("table.id"), value: <CopyId id={file.id} /> },
  ];
  return (
    <div className="flex flex-col gap-5">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-1">
        {facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="numeric min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      <FilePreview file={file} />
    </div>
  );
}
