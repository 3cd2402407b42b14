import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { useDeferredValue, useLayoutEffect, useState } from "react";

/** How many items are drawn beyond those in view; none at first. */
const OVERSCAN = 12;

interface Options {
  /** The list itself; null before it is there. */
  list: HTMLElement | null;
  count: number;
  /** How high an item is before anybody has seen it, in pixels. */
  estimate: number;
  itemKey: (index: number) => string;
  /** Drawn also out of view. */
  isKept?: (index: number) => boolean;
}

/** Which items of a list are in view of whatever scrolls around it, and where they are in the list. */
export function useWindow({ list, count, estimate, itemKey, isKept }: Options) {
  const [offset, setOffset] = useState(0);
  const overscan = useDeferredValue(OVERSCAN, 0);
  const scroller = list === null ? null : scrollerOf(list);
  // The browser's layout: how far below the beginning of what scrolls the list begins.
  useLayoutEffect(() => {
    if (list === null || scroller === null) return;
    const measure = () => {
      const below = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setOffset(Math.round(below + scroller.scrollTop));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    for (const child of scroller.children) sizes.observe(child);
    return () => sizes.disconnect();
  }, [list, scroller]);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => estimate,
    getItemKey: itemKey,
    scrollMargin: offset,
    initialRect: { width: 1_000, height: window.innerHeight },
    overscan,
    ...(isKept !== undefined && { rangeExtractor: (range: Range) => withKept(range, isKept) }),
  });
  const items = virtual.getVirtualItems().map(({ index, key, start, end }) => ({
    index,
    key,
    start: start - offset,
    end: end - offset,
  }));
  return { items, height: virtual.getTotalSize(), measure: virtual.measureElement };
}

function withKept(range: Range, isKept: (index: number) => boolean): number[] {
  const inView = defaultRangeExtractor(range);
  const [first = 0, last = -1] = [inView[0], inView.at(-1)];
  const others = Array.from({ length: range.count }, (_, index) => index).filter(
    (index) => (index < first || index > last) && isKept(index),
  );
  return [...inView, ...others].sort((left, right) => left - right);
}

/** What scrolls an element: the nearest around it that may. */
function scrollerOf(element: HTMLElement): HTMLElement {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}
