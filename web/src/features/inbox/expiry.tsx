import { Timer } from "lucide-react";

import { Tooltip } from "@/components/ui/tooltip";
import { useNow } from "@/hooks/use-now";
import { classes } from "@/lib/classes";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

const HOUR = 3_600;
const SOON = HOUR;
const VERY_SOON = HOUR / 6;
const DAY = 24 * HOUR;

/** How long there is to decide; louder when it is not long. */
export function Expiry({ at }: { at: string | null }) {
  const t = useT(inboxText);
  const format = useFormat();
  const now = useNow();
  if (at === null) return null;
  const seconds = (new Date(at).getTime() - now.getTime()) / 1_000;
  const left = seconds >= 2 * DAY ? t("inbox.days", { count: Math.floor(seconds / DAY) }) : format.duration(seconds);
  return (
    <Tooltip text={t("inbox.expires", { moment: format.moment(new Date(at)) })}>
      <span
        className={classes(
          "numeric inline-flex items-center gap-1 text-xs whitespace-nowrap",
          seconds < VERY_SOON ? "font-medium text-bad" : seconds < SOON ? "text-wait" : "text-faint",
        )}
      >
        <Timer className="size-3.5" aria-hidden />
        {seconds > 0 ? t("inbox.time-left", { time: left }) : t("inbox.decision.expired")}
      </span>
    </Tooltip>
  );
}
