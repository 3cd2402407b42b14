import { useCallback, useLayoutEffect, useRef, useState } from "react";

const NEAR_PX = 48;

/**
 * Keeps the end of a growing content in view, until the reader scrolls away from it; then what is in view stays, also when
 * something comes above it: when `first`, what the content begins with, is another.
 */
export function useStickToEnd(first: string | null) {
  const scroller = useRef<HTMLElement | null>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const isStuck = useRef(true);
  const fromEnd = useRef(0);
  // The browser scrolls, and tells when the content grows.
  const follow = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    scroller.current = element;
    let last = 0;
    const onScroll = () => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
      // Content may have grown since we scrolled; only a reader scrolls upwards.
      isStuck.current = isNear || (isStuck.current && element.scrollTop >= last);
      last = element.scrollTop;
      fromEnd.current = element.scrollHeight - last;
      setAtEnd(isStuck.current);
    };
    const observer = new ResizeObserver(() => {
      if (isStuck.current) element.scrollTop = element.scrollHeight;
      fromEnd.current = element.scrollHeight - element.scrollTop;
    });
    observer.observe(element.firstElementChild ?? element);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, []);
  // The browser scrolls; by itself it keeps the place in view only below something that is scrolled away.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!isStuck.current) element?.scrollTo({ top: element.scrollHeight - fromEnd.current });
  }, [first]);
  const toEnd = () => {
    isStuck.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  };
  return { follow, isAtEnd, toEnd };
}
