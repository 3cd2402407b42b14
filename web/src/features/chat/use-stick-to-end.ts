import { useEffect, useLayoutEffect, useRef, useState } from "react";

const NEAR_PX = 48;

/**
 * Keeps the end of a growing content in view, until the reader scrolls away from it; then what is in view stays, also when
 * something comes above it: when `first`, what the content begins with, is another.
 */
export function useStickToEnd(first: string | null) {
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [content, setContent] = useState<HTMLElement | null>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const isStuck = useRef(true);
  const fromEnd = useRef(0);
  // The browser scrolls, and tells when the content grows.
  useEffect(() => {
    if (scroller === null || content === null) return;
    let last = scroller.scrollTop;
    const onScroll = () => {
      const isNear = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
      // Content may have grown since we scrolled; only a reader scrolls upwards.
      isStuck.current = isNear || (isStuck.current && scroller.scrollTop >= last);
      last = scroller.scrollTop;
      fromEnd.current = scroller.scrollHeight - last;
      setAtEnd(isStuck.current);
    };
    const observer = new ResizeObserver(() => {
      if (isStuck.current) scroller.scrollTop = scroller.scrollHeight;
      fromEnd.current = scroller.scrollHeight - scroller.scrollTop;
    });
    observer.observe(content);
    observer.observe(scroller);
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [scroller, content]);
  // The browser scrolls; by itself it keeps the place in view only below something that is scrolled away.
  useLayoutEffect(() => {
    if (!isStuck.current) scroller?.scrollTo({ top: scroller.scrollHeight - fromEnd.current });
  }, [scroller, first]);
  const toEnd = () => {
    isStuck.current = true;
    scroller?.scrollTo({ top: scroller.scrollHeight });
  };
  return { setScroller, setContent, isAtEnd, toEnd };
}
