import { useSyncExternalStore } from "react";

const EVERY_MS = 10_000;
const readers = new Set<() => void>();
let now = new Date();
let timer = 0;

/** The time, told to everybody by one clock every ten seconds. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(reader: () => void): () => void {
  if (readers.size === 0) {
    now = new Date();
    timer = window.setInterval(() => {
      now = new Date();
      for (const one of readers) one();
    }, EVERY_MS);
  }
  readers.add(reader);
  return () => {
    readers.delete(reader);
    if (readers.size === 0) clearInterval(timer);
  };
}
