import { useSyncExternalStore } from "react";

import { readStored, writeStored } from "@/lib/stored";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "eyrie.theme";
const readers = new Set<() => void>();

function theme(): Theme {
  const stored = readStored(KEY);
  return THEMES.find((one) => one === stored) ?? "system";
}

function apply(): void {
  const chosen = theme();
  const isDark = chosen === "dark" || (chosen === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
  for (const reader of readers) reader();
}

export function chooseTheme(chosen: Theme): void {
  writeStored(KEY, chosen === "system" ? null : chosen);
  apply();
}

/** Follow the system's preference while the page is open. */
export function followSystemTheme(): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", apply);
}

/** The theme that was chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore((reader) => {
    readers.add(reader);
    return () => readers.delete(reader);
  }, theme);
}
