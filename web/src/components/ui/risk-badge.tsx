import { classes } from "@/lib/classes";
import type { Risk } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { toolsText } from "@/lib/i18n/en/tools";

const LOOKS: Record<Risk, string> = {
  low: "bg-calm-wash text-calm",
  medium: "bg-wait-wash text-wait",
  high: "bg-bad-wash text-bad",
};

/** How bad a wrong call of a tool can be. */
export function RiskBadge({ risk }: { risk: Risk }) {
  const t = useT(toolsText);
  return (
    <span
      className={classes(
        "inline-flex h-5 shrink-0 items-center rounded-sm px-1.5 text-xs whitespace-nowrap",
        LOOKS[risk],
      )}
    >
      {t(`risk.${risk}`)}
    </span>
  );
}
