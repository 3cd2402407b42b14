import { type KeyboardEvent, type RefObject, useState } from "react";

import { useT } from "@/lib/i18n/context";
import { useShortcut } from "@/lib/keyboard/shortcuts";

interface Options {
  /** What the rows are in. */
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** Bring a row into view before it gets the focus. */
  reveal: (index: number) => void;
  onOpen: ((index: number) => void) | null;
  onPeek: ((index: number) => void) | null;
}

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/**
 * The keys of a list: j/k and the arrows move, Enter opens, Space peeks. One row at a time is in the tab order; j or k,
 * pressed anywhere on the page, lead to it.
 */
export function useRowNavigation({ scroller, count, reveal, onOpen, onPeek }: Options) {
  const t = useT();
  const [current, setCurrent] = useState(0);
  const focusable = Math.min(current, Math.max(count - 1, 0));

  const focus = (index: number) => {
    const row = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    setCurrent(index);
    reveal(index);
    const drawn = row();
    if (drawn) drawn.focus({ preventScroll: true });
    // The row is drawn only now that the list has scrolled to it.
    else requestAnimationFrame(() => row()?.focus({ preventScroll: true }));
  };
  const enter = () => count > 0 && focus(focusable);
  useShortcut("j", t("shortcuts.next"), enter);
  useShortcut("k", t("shortcuts.previous"), enter);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isRow = event.target instanceof HTMLTableRowElement;
    if (!isRow || event.metaKey || event.ctrlKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      focus(Math.min(Math.max(focusable + step, 0), count - 1));
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
