import { contentAddress } from "@/features/files/api/content-address";
import { saveFrom } from "@/lib/api/save-from";
import { errorText } from "@/lib/api/error-text";
import type { FileOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { showToast } from "@/lib/toasts";

/** Saves a file on this device. */
export function useDownload(): (file: FileOut) => void {
  const t = useT();
  return ({ id, name }) =>
    void saveFrom(contentAddress(id), name).catch((error: unknown) => {
      if (error instanceof Error) showToast({ tone: "bad", text: errorText(error, t) });
    });
}
