import { type ReactNode, startTransition, useCallback, useState } from "react";

import { useWindow } from "@/components/virtual-list/use-window";

const MANY = 40;

interface Props {
  label: string;
  count: number;
  /** Names an item for good: what it remembers follows it. */
  itemKey: (index: number) => string;
  /** How high an item is before anybody has seen it, in pixels. */
  estimate: number;
  render: (index: number) => ReactNode;
  /** Drawn also out of view, because something in it would be lost: a form that is being filled in. */
  isKept?: (index: number) => boolean;
  className?: string;
}

/**
 * Items below each other in a page that scrolls; of many, only those in view are drawn. It scrolls with whatever scrolls around
 * it. The item with the focus stays.
 */
export function VirtualList(props: Props) {
  const { label, count, render, itemKey, className } = props;
  if (count > MANY) return <ManyItems {...props} />;
  return (
    <ol aria-label={label} className={className}>
      {Array.from({ length: count }, (_, index) => (
        <li key={itemKey(index)}>{render(index)}</li>
      ))}
    </ol>
  );
}

function ManyItems({ label, count, render, isKept, className, ...size }: Props) {
  const [list, setList] = useState<HTMLElement | null>(null);
  // The first items are painted where they fall, before the list knows where it is and they are measured.
  const ref = useCallback((element: HTMLElement | null) => startTransition(() => setList(element)), []);
  const [focused, setFocused] = useState<number | null>(null);
  const { items, height, measure } = useWindow({
    list,
    count,
    ...size,
    isKept: (index) => index === focused || isKept?.(index) === true,
  });
  return (
    <ol
      ref={ref}
      aria-label={label}
      className={`relative ${className ?? ""}`}
      style={{ height }}
      onBlur={() => setFocused(null)}
    >
      {items.map(({ index, key, start }) => (
        <li
          key={key}
          ref={list === null ? undefined : measure}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          {...(list !== null && {
            className: "absolute inset-x-0 top-0",
            style: { transform: `translateY(${start}px)` },
          })}
          onFocus={() => setFocused(index)}
        >
          {render(index)}
        </li>
      ))}
    </ol>
  );
}
