import { ChevronRight, type LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";

import { useOpenLine } from "@/components/run/open-lines";
import { classes } from "@/lib/classes";

interface Props {
  /** Where lines come and go with scrolling, the name by which it is remembered whether this one is open. */
  name?: string;
  icon: LucideIcon;
  /** What happened, in a word or two. */
  title: ReactNode;
  /** What it was about; cut off when it is long. */
  summary?: ReactNode;
  /** At the end: how long, how it ended. */
  aside?: ReactNode;
  tone?: "plain" | "bad" | "busy";
  isOpenAtFirst?: boolean;
  /** What opens below; without one the line is only read. */
  children?: ReactNode;
}

const TONES = { plain: "text-faint", bad: "text-bad", busy: "text-busy animate-pulse-dot" };

/** One thing that an agent did, in one line; the rest opens on click. */
export function Line({ name, icon: Icon, title, summary, aside, children, ...look }: Props) {
  const { tone = "plain", isOpenAtFirst = false } = look;
  const id = useId();
  const [isOpen, setOpen] = useOpenLine(name, isOpenAtFirst);
  const content = (
    <>
      <Icon className={classes("size-4 shrink-0", TONES[tone])} aria-hidden />
      <span className="shrink-0 text-ink">{title}</span>
      <span className="min-w-0 flex-1 truncate text-start text-muted">{!isOpen && summary}</span>
      {aside !== undefined && <span className="numeric shrink-0 text-xs text-faint">{aside}</span>}
    </>
  );
  if (children === undefined) return <div className="flex h-8 items-center gap-2 px-2 text-sm">{content}</div>;
  return (
    <div className={classes("rounded-md", isOpen && "bg-sunken/60")}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        className="flex h-8 w-full min-w-0 items-center gap-2 rounded-md px-2 text-sm hover:bg-hover"
      >
        {content}
        <ChevronRight
          className={classes("size-3.5 shrink-0 text-faint", isOpen ? "rotate-90" : "rtl:-scale-x-100")}
          aria-hidden
        />
      </button>
      <div id={id} hidden={!isOpen} className="px-2 ps-8 pt-1 pb-3">
        {isOpen && children}
      </div>
    </div>
  );
}
