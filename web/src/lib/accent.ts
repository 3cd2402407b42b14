import type { WorkspaceSettings } from "@/lib/api/schema";
import { writeStored } from "@/lib/stored";

export type Accent = NonNullable<WorkspaceSettings["accent"]>;

/** Where each accent lies on the colour wheel (OKLCH). Teal is what the tokens say without a hue. */
export const ACCENT_HUES: Readonly<Record<Accent, number>> = { teal: 205, blue: 258, violet: 295, rose: 5, green: 152 };
/** The others need more colour than teal to be told from grey. */
const STRENGTH = 1.3;
/** Where `before-paint.js` finds it. */
const KEY = "eyrie.accent-hue";

/** Give the page the accent of the workspace, and remember it for the next first paint. */
export function applyAccent(accent: Accent): void {
  const { style } = document.documentElement;
  if (accent === "teal") {
    style.removeProperty("--accent-hue");
    style.removeProperty("--accent-strength");
  } else {
    style.setProperty("--accent-hue", String(ACCENT_HUES[accent]));
    style.setProperty("--accent-strength", String(STRENGTH));
  }
  writeStored(KEY, accent === "teal" ? null : String(ACCENT_HUES[accent]));
}
