import { useBlocker } from "@tanstack/react-router";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useT } from "@/lib/i18n/context";

/** Asks before unsaved changes to `what` are left, here and when the browser's tab is closed. */
export function LeaveGuard({ isDirty, what }: { isDirty: () => boolean; what: string }) {
  const t = useT();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      isOpen={status === "blocked"}
      onClose={() => reset?.()}
      title={t("leave.title")}
      text={t("leave.text", { what })}
      action={t("leave.action")}
      onConfirm={() => proceed?.()}
    />
  );
}
