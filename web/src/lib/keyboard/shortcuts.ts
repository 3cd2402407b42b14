import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

export interface Shortcut {
  /** `mod+k`, `?`, or two keys after each other: `g i`. */
  keys: string;
  label: string;
  run: () => void;
}

const SEQUENCE_MS = 1_000;
const EDITABLE = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=textbox]";

let shortcuts: readonly Shortcut[] = [];
let pending = { key: "", at: 0 };
const readers = new Set<() => void>();

function set(next: readonly Shortcut[]): void {
  shortcuts = next;
  for (const reader of readers) reader();
}

/** What a key press is called: `mod+k` for ⌘K and Ctrl+K. */
function nameOf(event: KeyboardEvent): string {
  const modifier = event.metaKey || event.ctrlKey ? "mod+" : "";
  return modifier + event.key.toLowerCase();
}

/** The shortcut that a key press completes, if any. */
function completed(event: KeyboardEvent): Shortcut | undefined {
  const key = nameOf(event);
  const isSoon = event.timeStamp - pending.at < SEQUENCE_MS;
  const sequence = isSoon && pending.key !== "" ? `${pending.key} ${key}` : key;
  const found = shortcuts.findLast(({ keys }) => keys === sequence) ?? shortcuts.findLast(({ keys }) => keys === key);
  pending = found ? { key: "", at: 0 } : { key, at: event.timeStamp };
  return found;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const isTyping = event.target instanceof Element && event.target.closest(EDITABLE) !== null;
  const isModified = event.metaKey || event.ctrlKey;
  if (!isModified && (isTyping || document.querySelector("dialog[open]") !== null)) return;
  const shortcut = completed(event);
  if (shortcut === undefined) return;
  event.preventDefault();
  shortcut.run();
}

/** Listen for keys; once in the page. The returned function ends that. */
export function listenForShortcuts(): () => void {
  window.addEventListener("keydown", onKeyDown);
  return () => window.removeEventListener("keydown", onKeyDown);
}

/** Make keys do something while this component is there. The latest one to claim a key has it. */
export function useShortcut(keys: string, label: string, run: () => void): void {
  const act = useEffectEvent(run);
  // The keyboard of the window.
  useEffect(() => {
    const shortcut: Shortcut = { keys, label, run: () => act() };
    set([...shortcuts, shortcut]);
    return () => set(shortcuts.filter((one) => one !== shortcut));
  }, [keys, label]);
}

/** All shortcuts that work now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    () => shortcuts,
  );
}
