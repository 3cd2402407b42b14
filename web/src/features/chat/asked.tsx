import { FileText, PencilLine } from "lucide-react";
import type { ReactNode } from "react";

import { CopyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import { runPartsText } from "@/lib/i18n/en/run-parts";

interface Props {
  text: string | null;
  files: readonly string[];
  /** Null when it can't be taken up again. */
  onEdit: (() => void) | null;
  /** Below: why it was not sent. */
  children?: ReactNode;
}

/** What somebody said. */
export function Asked({ text, files, onEdit, children }: Props) {
  const t = useT(chatText, runPartsText);
  return (
    <div className="flex flex-col items-end">
      <div className="group flex w-full items-center justify-end gap-1">
        {text !== null && (
          <div className="flex shrink-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
            {onEdit !== null && (
              <IconButton icon={PencilLine} label={t("chat.edit")} keys="up" onClick={onEdit} className="size-6" />
            )}
            <CopyText text={text} label={t("chat.copy-message")} />
          </div>
        )}
        <div
          className="max-w-[85%] rounded-lg bg-sunken px-3.5 py-2 text-read wrap-anywhere whitespace-pre-wrap"
          dir="auto"
        >
          {text ?? <span className="text-faint">{t("run.erased")}</span>}
          {files.length > 0 && (
            <ul aria-label={t("chat.files")} className="mt-1.5 flex flex-wrap gap-x-3 gap-y-1">
              {files.map((name) => (
                <li key={name} className="flex items-center gap-1.5 text-sm text-muted">
                  <FileText className="size-3.5" aria-hidden />
                  {name}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
      {children}
    </div>
  );
}
