import { type KeyboardEvent, type ReactNode, useDeferredValue, useId } from "react";

import { classes } from "@/lib/classes";
import { nextFocus } from "@/lib/keyboard/next-focus";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tabs: readonly { value: string; label: string; count?: number; content: ReactNode }[];
}

/** Several views of one thing; which one is open belongs in the address. */
export function Tabs({ label, value, onChange, tabs }: Props) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const [forward, back] = isRightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const items = event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]");
    const next = event.key.length === 1 ? null : nextFocus([...items], event.key, forward, back);
    if (next === null) return;
    event.preventDefault();
    next.focus();
    next.click();
  };
  // The tab answers at once; what it shows is drawn in slices, and may take longer.
  const shown = useDeferredValue(value);
  return (
    <div className="flex min-h-0 flex-col">
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={onKeyDown}
        className="flex shrink-0 gap-5 overflow-x-auto border-b border-line"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            aria-selected={tab.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={tab.value === value ? 0 : -1}
            onClick={() => onChange(tab.value)}
            className={classes(
              "flex h-9 items-center gap-1.5 rounded-t-sm border-b-2 whitespace-nowrap -outline-offset-2 transition-colors duration-100",
              tab.value === value ? "border-accent text-ink" : "border-transparent text-muted hover:text-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined && <span className="numeric text-sm text-faint">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div
        key={shown}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${shown}`}
        className="min-h-0 flex-1 pt-4"
      >
        {tabs.find((tab) => tab.value === shown)?.content}
      </div>
    </div>
  );
}
