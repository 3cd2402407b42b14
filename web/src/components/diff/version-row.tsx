import type { ReactNode } from "react";

import { RelativeTime } from "@/components/ui/relative-time";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

interface Props {
  title: string;
  /** What it is known as, beside the title. */
  badges: ReactNode;
  note: string;
  /** Who saved it; null when nobody knows. */
  who: string | null;
  at: string;
  isFrom: boolean;
  isTo: boolean;
  onFrom: () => void;
  onTo: () => void;
  /** What can be done with it. */
  action: ReactNode;
}

/** One version of something, which can be a side of the comparison. */
export function VersionRow({ title, badges, note, who, at, isFrom, isTo, onFrom, onTo, action }: Props) {
  const t = useT();
  return (
    <li className={classes("border-b border-line px-4 py-2.5 md:px-6", (isFrom || isTo) && "bg-accent-wash")}>
      <div className="flex flex-wrap items-center gap-2">
        <span className="numeric font-medium">{title}</span>
        {badges}
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
        {action !== null && <span className="ms-auto -me-2.5">{action}</span>}
      </div>
    </li>
  );
}
