import { useSyncExternalStore } from "react";

let open: readonly HTMLElement[] = [];
const readers = new Set<() => void>();

function set(next: readonly HTMLElement[]): void {
  open = next;
  for (const reader of readers) reader();
}

/** Tell that a dialog is open, above all others. The returned function ends that. */
export function enterDialog(dialog: HTMLElement): () => void {
  set([...open, dialog]);
  return () => set(open.filter((one) => one !== dialog));
}

/** The dialog above all others; null when none is open. Whatever is outside of it can't be used. */
export function useTopDialog(): HTMLElement | null {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => open.at(-1) ?? null,
  );
}
