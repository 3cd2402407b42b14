import { useDeleteFile } from "@/features/files/api/delete-file";
import { useRestoreFile } from "@/features/files/api/restore-file";
import { errorText } from "@/lib/api/error-text";
import type { FileOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { showToast } from "@/lib/toasts";

/** Deletes a file at once, and offers to bring it back. */
export function useDelete(): (file: FileOut) => void {
  const t = useT();
  const remove = useDeleteFile();
  const restore = useRestoreFile();
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const undo = (file: FileOut) =>
    restore.mutate(file, {
      onError,
      onSuccess: ({ name }) => showToast({ tone: "plain", text: t("files.restored", { name }) }),
    });
  return (file) =>
    remove.mutate(file, {
      onError,
      onSuccess: () =>
        showToast({
          tone: "plain",
          text: t("files.deleted", { name: file.name }),
          action: { label: t("action.undo"), run: () => undo(file) },
        }),
    });
}
