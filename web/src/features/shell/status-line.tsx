import { useQuery } from "@tanstack/react-query";

import { healthQuery } from "@/features/shell/api/health";
import { useIsPainted } from "@/hooks/use-is-painted";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

const DOTS = { ok: "bg-ok", degraded: "bg-wait", failed: "bg-bad", unreachable: "bg-bad" } as const;

/** How the system is, in one line that is always there. */
export function StatusLine() {
  const t = useT();
  const { data: status = "ok" } = useQuery({ ...healthQuery, enabled: useIsPainted() });
  return (
    <p role="status" aria-label={t("status.label")} className="flex h-7 items-center gap-2.5 px-2.5 text-xs text-faint">
      <span aria-hidden className={classes("mx-1 size-1.5 rounded-full", DOTS[status])} />
      {t(`status.${status}`)}
    </p>
  );
}
