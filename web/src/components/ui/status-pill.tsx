import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

export type StatusWord =
  "queued" | "running" | "waiting" | "paused" | "parked" | "succeeded" | "failed" | "cancelled" | "offline" | "unknown";

const LOOKS: Record<StatusWord, string> = {
  queued: "bg-calm-wash text-calm",
  running: "bg-busy-wash text-busy",
  waiting: "bg-wait-wash text-wait",
  paused: "bg-wait-wash text-wait",
  parked: "bg-bad-wash text-bad",
  succeeded: "bg-ok-wash text-ok",
  failed: "bg-bad-wash text-bad",
  cancelled: "bg-calm-wash text-calm",
  offline: "bg-calm-wash text-calm",
  unknown: "bg-wait-wash text-wait",
};

/** Where something stands; the same words and colours everywhere. `label` says it more closely. */
export function StatusPill({ status, label }: { status: StatusWord; label?: string }) {
  const t = useT();
  return (
    <span
      className={classes(
        "inline-flex h-5.5 items-center gap-1.5 rounded-full px-2 text-xs font-medium whitespace-nowrap",
        LOOKS[status],
      )}
    >
      <span
        aria-hidden
        className={classes("size-1.5 rounded-full bg-current", status === "running" && "animate-pulse-dot")}
      />
      {label ?? t(`state.${status}`)}
    </span>
  );
}
