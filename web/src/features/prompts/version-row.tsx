import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { classes } from "@/lib/classes";
import type { PromptVersionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  version: PromptVersionOut;
  labels: readonly string[];
  who: string | null;
  isFrom: boolean;
  isTo: boolean;
  onFrom: () => void;
  onTo: () => void;
  onMove: (() => void) | null;
}

/** One version, which can be a side of the comparison, and be released. */
export function PromptVersionRow({ version, labels, who, isFrom, isTo, onFrom, onTo, onMove }: Props) {
  const t = useT(promptsText);
  const { number, note, created_at: at } = version;
  return (
    <li className={classes("border-b border-line px-4 py-2.5 md:px-6", (isFrom || isTo) && "bg-accent-wash")}>
      <div className="flex flex-wrap items-center gap-2">
        <span className="numeric font-medium">{t("prompts.version", { number })}</span>
        {labels.map((label) => (
          <Badge key={label} tone={label === "production" ? "accent" : "plain"}>
            {label}
          </Badge>
        ))}
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
        {who !== null && (
          <>
            {who}
            <span aria-hidden>·</span>
          </>
        )}
        <RelativeTime at={at} />
        {onMove !== null && (
          <Button
            size="small"
            look="quiet"
            className="ms-auto -me-2.5"
            aria-label={t("prompts.move.title", { number })}
            onClick={onMove}
          >
            {t("prompts.move")}
          </Button>
        )}
      </div>
    </li>
  );
}
