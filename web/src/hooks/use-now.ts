import { useSyncExternalStore } from "react";

const EVERY_MS = 10_000;
const readers = new Set<() => void>();
let now = new Date();
let timer = 0;

/** The time, told to everybody by one clock every ten seconds. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, read);
}

/** The time that everybody is told; a new one when the clock stood still for longer. */
function read(): Date {
  if (readers.size === 0 && Date.now() - now.getTime() > EVERY_MS) now = new Date();
  return now;
}

function subscribe(reader: () => void): () => void {
  if (readers.size === 0) {
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
