import { RotateCw, X } from "lucide-react";

import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import type { Upload } from "@/features/files/use-uploads";
import { errorText } from "@/lib/api/error-text";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

interface Props {
  uploads: readonly Upload[];
  onRetry: (upload: Upload) => void;
  onCancel: (upload: Upload) => void;
}

/** Files on their way, with how far each is, or why it did not arrive. */
export function UploadList({ uploads, onRetry, onCancel }: Props) {
  const t = useT(filesText);
  const format = useFormat();
  if (uploads.length === 0) return null;
  return (
    <ul
      aria-label={t("files.uploading")}
      className="max-h-52 shrink-0 overflow-y-auto border-b border-line bg-canvas px-4 py-1 md:px-6"
    >
      {uploads.map((upload) => {
        const { id, file, part, state, error } = upload;
        return (
          <li key={id} className="flex min-h-10 items-center gap-3 py-1">
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline gap-2">
                <span className="truncate font-medium">{file.name}</span>
                <span className="numeric text-sm text-muted">{format.bytes(file.size)}</span>
              </span>
              {error !== null && (
                <span role="alert" className="block text-sm text-bad">
                  {errorText(error, t)}
                </span>
              )}
            </span>
            {state === "failed" ? (
              <IconButton
                icon={RotateCw}
                label={t("action.retry")}
                className="size-7"
                onClick={() => onRetry(upload)}
              />
            ) : (
              <span className="w-24 shrink-0 sm:w-40">
                <Progress value={part} label={t("files.uploading.one", { name: file.name })} />
              </span>
            )}
            <IconButton
              icon={X}
              label={t("files.uploading.cancel", { name: file.name })}
              className="size-7"
              onClick={() => onCancel(upload)}
            />
          </li>
        );
      })}
    </ul>
  );
}
