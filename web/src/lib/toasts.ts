import { useSyncExternalStore } from "react";

export interface Toast {
  id: number;
  text: string;
  tone: "plain" | "bad";
  /** What can be done about it: undo, usually. */
  action?: { label: string; run: () => void };
  requestId?: string;
}

const SHOWN_MS = { plain: 5_000, bad: 12_000 };
const MOST = 3;

let toasts: readonly Toast[] = [];
let made = 0;
const readers = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const reader of readers) reader();
}

/** Say something in the corner for a while. */
export function showToast(toast: Omit<Toast, "id">): void {
  const id = ++made;
  set([...toasts, { ...toast, id }].slice(-MOST));
  setTimeout(() => dismissToast(id), SHOWN_MS[toast.tone]);
}

export function dismissToast(id: number): void {
  set(toasts.filter((toast) => toast.id !== id));
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => toasts,
  );
}
