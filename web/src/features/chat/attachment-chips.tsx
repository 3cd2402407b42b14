import { FileText, LoaderCircle, TriangleAlert, X } from "lucide-react";

import { IconButton } from "@/components/ui/icon-button";
import type { Attachment } from "@/features/chat/use-attachments";
import { classes } from "@/lib/classes";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

const ICONS = { uploading: LoaderCircle, ready: FileText, failed: TriangleAlert };

interface Props {
  attachments: readonly Attachment[];
  onRemove: (name: string) => void;
}

/** The files that go with the next message. */
export function AttachmentChips({ attachments, onRemove }: Props) {
  const t = useT(chatText);
  const format = useFormat();
  if (attachments.length === 0) return null;
  return (
    <ul aria-label={t("chat.files")} className="flex flex-wrap gap-1.5 px-3 pt-3">
      {attachments.map(({ name, size, status, error }) => {
        const Icon = ICONS[status];
        return (
          <li
            key={name}
            className="flex h-8 max-w-72 items-center gap-2 rounded-md border border-line bg-surface ps-2.5 pe-0.5 text-sm"
          >
            <Icon
              aria-hidden
              className={classes(
                "size-4 shrink-0 text-faint",
                status === "uploading" && "animate-pulse-dot",
                status === "failed" && "text-bad",
              )}
            />
            <span className="truncate">{name}</span>
            <span className={classes("numeric shrink-0 truncate text-xs", error === null ? "text-faint" : "text-bad")}>
              {status === "uploading" && t("chat.uploading")}
              {status === "failed" && error}
              {status === "ready" && size !== null && format.bytes(size)}
            </span>
            <IconButton
              icon={X}
              label={t("chat.remove-file", { name })}
              onClick={() => onRemove(name)}
              className="size-6"
            />
          </li>
        );
      })}
    </ul>
  );
}
