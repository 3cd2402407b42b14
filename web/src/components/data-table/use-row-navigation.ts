import { type KeyboardEvent, useState } from "react";

interface Options {
  count: number;
  /** Bring a row into view before it gets the focus. */
  reveal: (index: number) => void;
  onOpen: ((index: number) => void) | null;
  onPeek: ((index: number) => void) | null;
}

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** The keys of a list: j/k and the arrows move, Enter opens, Space peeks. One row at a time is in the tab order. */
export function useRowNavigation({ count, reveal, onOpen, onPeek }: Options) {
  const [current, setCurrent] = useState(0);
  const focusable = Math.min(current, Math.max(count - 1, 0));

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isRow = event.target instanceof HTMLTableRowElement;
    if (!isRow || event.metaKey || event.ctrlKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(focusable + step, 0), count - 1);
      const body = event.currentTarget;
      setCurrent(next);
      reveal(next);
      // The row may be drawn only now that the list has scrolled to it.
      requestAnimationFrame(() =>
        body.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus({ preventScroll: true }),
      );
    } else if (event.key === "Enter" && onOpen) {
      event.preventDefault();
      onOpen(focusable);
    } else if (event.key === " " && onPeek) {
      event.preventDefault();
      onPeek(focusable);
    }
  };
  return { focusable, setCurrent, onKeyDown };
}
