import { X } from "lucide-react";
import { type ReactNode, useId } from "react";

import { BackGuard } from "@/components/ui/back-guard";
import { Cancel } from "@/components/ui/cancel-button";
import { DiscardBar } from "@/components/ui/discard-bar";
import { IconButton } from "@/components/ui/icon-button";
import { useDialog } from "@/components/ui/use-dialog";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

const PLACES = {
  center: "m-auto max-h-[85dvh] w-[calc(100%-2rem)] max-w-lg rounded-lg border",
  wide: "m-auto max-h-[85dvh] w-[calc(100%-2rem)] max-w-3xl rounded-lg border",
  top: "mx-auto mt-[12dvh] mb-auto max-h-[80dvh] w-[calc(100%-2rem)] max-w-xl rounded-lg border",
  side: "ms-auto me-0 my-0 h-dvh max-h-none w-full max-w-xl border-s",
  start: "ms-0 me-auto my-0 h-dvh max-h-none w-72 max-w-[85%] border-e",
} as const;

interface Props {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** Where it appears: in the middle, or as a panel at a side; `top` is for what speaks for itself, without a header. */
  place?: keyof typeof PLACES;
  /** Beside the title, before the button that closes. */
  actions?: ReactNode;
  /** Below the content, always in view. */
  footer?: ReactNode;
  children: ReactNode;
}

/**
 * Something that has the whole attention. The browser's dialog: it keeps the focus in and gives it back. A form in it that
 * was filled in is not lost by Escape, a click beside it, the button that closes or the browser's Back: these ask first.
 * `CancelButton` does so only when much was written.
 */
export function Dialog({ isOpen, onClose, title, place = "center", actions, footer, children }: Props) {
  const t = useT();
  const id = useId();
  const { ref, ...dialog } = useDialog(isOpen, onClose);
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      onClose={dialog.onClosed}
      onCancel={dialog.onCancel}
      onPointerDown={(event) => event.target === event.currentTarget && dialog.leave()}
      className={classes("overflow-visible border-line bg-raised p-0 shadow-lift open:animate-appear", PLACES[place])}
    >
      {dialog.isTouched && <BackGuard onBlocked={dialog.leave} />}
      {isOpen && (
        <div className="flex h-full max-h-[inherit] flex-col">
          <header
            className={place === "top" ? "sr-only" : "flex items-center gap-2 border-b border-line py-2 ps-4 pe-2"}
          >
            <h2 id={id} className="min-w-0 flex-1 truncate text-base font-semibold">
              {title}
            </h2>
            {actions}
            <IconButton icon={X} label={t("action.close")} onClick={dialog.leave} />
          </header>
          <div data-content onChange={dialog.onChange} className="min-h-0 flex-1 overflow-y-auto p-4">
            {children}
          </div>
          {dialog.isAsking ? (
            <DiscardBar onKeep={dialog.stay} onDiscard={onClose} />
          ) : (
            footer !== undefined && (
              <footer className="flex justify-end gap-2 border-t border-line px-4 py-3">
                <Cancel value={dialog.cancel}>{footer}</Cancel>
              </footer>
            )
          )}
        </div>
      )}
    </dialog>
  );
}
