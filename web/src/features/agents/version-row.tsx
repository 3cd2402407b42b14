import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { VersionListed } from "@/lib/api/schema";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

interface Props {
  version: VersionListed;
  who: string;
  isPublished: boolean;
  isFrom: boolean;
  isTo: boolean;
  onFrom: () => void;
  onTo: () => void;
  onPublish: (() => void) | null;
}

/** One version, which can be a side of the comparison. */
export function VersionRow({ version, who, isPublished, isFrom, isTo, onFrom, onTo, onPublish }: Props) {
  const t = useT(agentsText);
  const { number, note, created_at: at } = version;
  return (
    <li className={classes("group border-b border-line px-4 py-2.5 md:px-6", (isFrom || isTo) && "bg-accent-wash")}>
      <div className="flex items-center gap-2">
        <span className="numeric font-medium">{t("agents.version", { number })}</span>
        {isPublished && <Badge tone="accent">{t("agents.published")}</Badge>}
        <span className="ms-auto flex items-center gap-3 text-sm text-muted">
          <label className="flex items-center gap-1">
            <input type="radio" name="from" className="accent-accent" checked={isFrom} onChange={onFrom} />
            {t("diff.before")}
          </label>
          <label className="flex items-center gap-1">
            <input type="radio" name="to" className="accent-accent" checked={isTo} onChange={onTo} />
            {t("diff.after")}
          </label>
        </span>
      </div>
      {note !== "" && <p className="mt-0.5 wrap-anywhere">{note}</p>}
      <div className="mt-0.5 flex min-h-7 items-center gap-1.5 text-sm text-faint">
        {who}
        <span aria-hidden>·</span>
        <RelativeTime at={at} />
        {onPublish !== null && (
          <Button size="small" look="quiet" className="ms-auto -me-2.5" onClick={onPublish}>
            {t("agents.publish")}
          </Button>
        )}
      </div>
    </li>
  );
}
