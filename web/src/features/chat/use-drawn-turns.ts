import { startTransition, useEffect, useState } from "react";

import { lastInView, type Turn } from "@/features/chat/turns";

/**
 * The turns that are drawn by now: at first those at the end that fill the window, then the others above them, one in each
 * frame, so that the browser answers to a hand in between.
 */
export function useDrawnTurns(turns: readonly Turn[]): readonly Turn[] {
  const [left, setLeft] = useState(() => turns.length - lastInView(turns, window.innerHeight));
  // The browser paints.
  useEffect(() => {
    if (left === 0) return;
    const frame = requestAnimationFrame(() => startTransition(() => setLeft(left - 1)));
    return () => cancelAnimationFrame(frame);
  }, [left]);
  return left === 0 ? turns : turns.slice(left);
}
