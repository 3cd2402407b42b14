import { ChevronRight } from "lucide-react";

import { JsonView } from "@/components/json-view/json-view";
import { CopyText } from "@/components/ui/copy-text";
import type { EventOut } from "@/lib/api/schema";
import { classes } from "@/lib/classes";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

interface Props {
  event: EventOut;
  /** When the run was made, in milliseconds. */
  origin: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** An event in one line; the whole of it on click. */
export function EventRow({ event: { seq, at, event }, origin, isOpen, onToggle }: Props) {
  const t = useT(runsText);
  const format = useFormat();
  const about = "step" in event ? event.step : "";
  const tool = "tool" in event ? event.tool : "model" in event ? event.model : "";
  return (
    <div className={classes("border-b border-line", isOpen && "bg-sunken/60")}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex h-8 w-full items-center gap-3 px-3 text-sm hover:bg-hover"
      >
        <ChevronRight className={classes("size-3.5 shrink-0 text-faint", isOpen && "rotate-90")} aria-hidden />
        <span className="numeric w-7 shrink-0 text-end text-faint sm:w-10">{seq}</span>
        <span className="truncate text-start font-mono text-xs max-sm:min-w-0 max-sm:flex-1 sm:w-44 sm:shrink-0">
          {event.type}
        </span>
        <span className="min-w-0 flex-1 truncate text-start text-muted max-sm:hidden">
          {[about, tool].filter(Boolean).join(" · ")}
        </span>
        <time dateTime={at} title={format.moment(new Date(at))} className="numeric shrink-0 text-xs text-faint">
          {`+${format.duration((new Date(at).getTime() - origin) / 1000)}`}
        </time>
      </button>
      {isOpen && (
        <div className="relative px-4 pt-1 pb-3">
          <JsonView value={{ seq, at, event }} depth={3} />
          <span className="absolute end-2 top-0">
            <CopyText text={JSON.stringify({ seq, at, event }, null, 2)} label={t("run.copy-event", { seq })} />
          </span>
        </div>
      )}
    </div>
  );
}
