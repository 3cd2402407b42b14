import { useDeleteFile } from "@/features/files/api/delete-file";
import { useRestoreFile } from "@/features/files/api/restore-file";
import { errorText } from "@/lib/api/error-text";
import type { FileOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";
import { showToast } from "@/lib/toasts";

/** Deletes files at once, and offers to bring them back. */
export function useDelete(): (files: readonly FileOut[]) => void {
  const t = useT(filesText);
  const remove = useDeleteFile();
  const restore = useRestoreFile();
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const said = (one: keyof typeof filesText, several: keyof typeof filesText, files: readonly FileOut[]) =>
    t(files.length === 1 ? one : several, { name: files[0]?.name ?? "", count: files.length });
  const each = async (files: readonly FileOut[], act: (file: FileOut) => Promise<unknown>) => {
    const outcomes = await Promise.allSettled(files.map(act));
    for (const outcome of outcomes)
      if (outcome.status === "rejected" && outcome.reason instanceof Error) onError(outcome.reason);
    return files.filter((_, index) => outcomes[index]?.status === "fulfilled");
  };
  const undo = async (files: readonly FileOut[]) => {
    const back = await each(files, (file) => restore.mutateAsync(file));
    if (back.length > 0) showToast({ tone: "plain", text: said("files.restored", "files.restored-several", back) });
  };
  return async (files) => {
    const gone = await each(files, (file) => remove.mutateAsync(file));
    if (gone.length === 0) return;
    const action = { label: t("action.undo"), run: () => void undo(gone) };
    showToast({ tone: "plain", text: said("files.deleted", "files.deleted-several", gone), action });
  };
}
