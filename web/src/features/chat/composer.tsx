import { ArrowUp, Paperclip, Square } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";

import { IconButton } from "@/components/ui/icon-button";
import type { Draft } from "@/features/chat/api/send-message";
import { AttachmentChips } from "@/features/chat/attachment-chips";
import type { useAttachments } from "@/features/chat/use-attachments";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

const LONGEST = 100_000;

interface Props {
  text: string;
  onText: (text: string) => void;
  attachments: ReturnType<typeof useAttachments>;
  /** Null while nothing can be sent. */
  onSend: ((draft: Draft) => void) | null;
  /** Null while nothing can be stopped. */
  onStop: (() => void) | null;
  /** Take up the last message again; null when there is none. */
  onEditLast: (() => void) | null;
  isRunning: boolean;
  /** At the start of the bar: the choice of an agent. */
  choice?: ReactNode;
}

/** Where messages are written: Enter sends, Escape stops, the arrow up takes up the last one again. */
export function Composer({ text, onText, attachments, onSend, onStop, onEditLast, isRunning, choice }: Props) {
  const t = useT(chatText);
  const picker = useRef<HTMLInputElement>(null);
  const help = useId();
  const [isOver, setOver] = useState(false);
  const canSend = onSend !== null && text.trim() !== "" && attachments.isReady;
  const send = () => {
    if (!canSend) return;
    onSend({ text: text.trim(), files: attachments.names });
    onText("");
    attachments.reset();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === "Escape" && onStop !== null) {
      event.preventDefault();
      onStop();
    } else if (event.key === "ArrowUp" && text === "" && onEditLast !== null) {
      event.preventDefault();
      onEditLast();
    }
  };
  return (
    <form
      aria-label={t("chat.write")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        attachments.add([...event.dataTransfer.files]);
      }}
      className={classes(
        "rounded-lg border bg-raised transition-colors duration-100 focus-within:border-accent",
        isOver ? "border-accent bg-accent-wash" : "border-line-strong/60",
      )}
    >
      <AttachmentChips attachments={attachments.attachments} onRemove={attachments.remove} />
      <textarea
        data-composer
        aria-label={t("chat.message")}
        aria-describedby={help}
        placeholder={isOver ? t("chat.drop") : t("chat.placeholder")}
        rows={1}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (files.length === 0) return;
          event.preventDefault();
          attachments.add(files);
        }}
        className="field-sizing-content max-h-[40dvh] min-h-11 w-full resize-none bg-transparent px-3.5 pt-3 pb-1 text-read outline-none placeholder:text-faint"
      />
      <div className="flex items-center gap-1 px-2 pb-2">
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          aria-label={t("chat.attach")}
          onChange={(event) => {
            attachments.add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
        <IconButton icon={Paperclip} label={t("chat.attach")} onClick={() => picker.current?.click()} />
        {choice}
        <span className="min-w-0 flex-1 truncate px-1 text-end text-xs text-faint">
          <span id={help} className="max-sm:sr-only pointer-coarse:sr-only">
            {isRunning ? t("chat.keys.running") : t("chat.keys")}
          </span>
        </span>
        {isRunning ? (
          <IconButton
            icon={Square}
            label={t("chat.stop")}
            keys="escape"
            onClick={onStop}
            className="border border-line bg-surface"
          />
        ) : (
          <IconButton
            type="submit"
            icon={ArrowUp}
            label={t("chat.send")}
            keys="enter"
            {...(!canSend && { onClick: null })}
            className={canSend ? "bg-accent text-on-accent hover:bg-accent-hover hover:text-on-accent" : "bg-pressed"}
          />
        )}
      </div>
    </form>
  );
}
