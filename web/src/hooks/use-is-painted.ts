import { useSyncExternalStore } from "react";

/** Frames come late to a screen while a busy browser draws it. */
const AFTER_MS = 100;
const readers = new Set<() => void>();
let isPainted = false;
let isAwaited = false;

function tell(): void {
  isPainted = true;
  for (const reader of readers) reader();
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  if (!isAwaited) {
    isAwaited = true;
    const wait = () => setTimeout(tell, AFTER_MS);
    if (document.hidden)
      wait(); // hidden pages get no frames
    else requestAnimationFrame(wait);
  }
  return () => readers.delete(reader);
}

/** Whether the first screen of the page has been painted: what can be said a moment later is asked for behind what it needs. */
export function useIsPainted(): boolean {
  return useSyncExternalStore(subscribe, () => isPainted);
}
