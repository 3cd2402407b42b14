import { startTransition, useEffect, useState } from "react";

/** Frames come late to a screen while a busy browser draws it. */
const AFTER_MS = 100;
let isPainted = false;
let painted: Promise<void> | null = null;

async function paint(): Promise<void> {
  if (!document.hidden) await new Promise(requestAnimationFrame); // hidden pages get no frames
  await new Promise((resolve) => setTimeout(resolve, AFTER_MS));
  isPainted = true;
}

/** Whether the first screen of the page has been painted: what can be said a moment later is asked for behind what it needs. */
export function useIsPainted(): boolean {
  const [is, set] = useState(isPainted);
  // The browser paints.
  useEffect(() => {
    if (is) return;
    let isHere = true;
    painted ??= paint();
    void painted.then(() => isHere && startTransition(() => set(true)));
    return () => {
      isHere = false;
    };
  }, [is]);
  return is;
}
