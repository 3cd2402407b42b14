import { X } from "lucide-react";
import { createPortal } from "react-dom";

import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { useTopDialog } from "@/lib/open-dialogs";
import { dismissToast, useToasts } from "@/lib/toasts";

/** Where toasts appear; once in the page. They stand in the dialog that is open, because it makes all else inert. */
export function Toaster() {
  const t = useT();
  const toasts = useToasts();
  const dialog = useTopDialog();
  return createPortal(
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-16 z-50 flex flex-col items-end gap-2 sm:bottom-4"
    >
      {toasts.map(({ id, text, tone, action, requestId }) => (
        <div
          key={id}
          className={classes(
            "pointer-events-auto flex w-full max-w-sm animate-appear items-center gap-2 rounded-lg border bg-raised py-1.5 ps-3.5 pe-1.5 shadow-lift",
            tone === "bad" ? "border-bad" : "border-line",
          )}
        >
          <p className="min-w-0 flex-1 py-1 wrap-anywhere">
            {text}
            {requestId !== undefined && (
              <span className="block text-xs text-faint">{t("error.request-id", { id: requestId.slice(0, 8) })}</span>
            )}
          </p>
          {action !== undefined && (
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                action.run();
                dismissToast(id);
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon={X} label={t("action.close")} onClick={() => dismissToast(id)} className="size-7" />
        </div>
      ))}
    </div>,
    dialog ?? document.body,
  );
}
