import { useEffect, useState } from "react";

const FIRST = 640;

/** How wide an element is, in pixels. */
export function useWidth(): { ref: (element: HTMLElement | null) => void; width: number } {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(FIRST);
  // The browser lays out, and tells when that changes.
  useEffect(() => {
    if (element === null) return;
    const sizes = new ResizeObserver(([entry]) => entry && setWidth(Math.max(Math.floor(entry.contentRect.width), 1)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [element]);
  return { ref: setElement, width };
}
