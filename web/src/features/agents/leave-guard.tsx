import { useBlocker } from "@tanstack/react-router";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** Asks before unsaved changes to `what` are left, here and when the browser's tab is closed. */
export function LeaveGuard({ isDirty, what }: { isDirty: () => boolean; what: string }) {
  const t = useT(agentsText);
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      isOpen={status === "blocked"}
      onClose={() => reset?.()}
      title={t("agents.leave.title")}
      text={t("agents.leave.text", { what })}
      action={t("agents.discard")}
      onConfirm={() => proceed?.()}
    />
  );
}
