import { useEffect } from "react";

import { writeStored } from "@/lib/stored";

/** What the first screen still asks for goes first, on a slow network too. */
const LATER_MS = 1_000;
const FONTS = ["1em 'Inter Variable'", "1em 'JetBrains Mono Variable'"];

async function bring(): Promise<void> {
  await Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  document.documentElement.dataset["fonts"] = "";
  writeStored("eyrie.fonts", "1");
}

/**
 * Load the fonts when the first screen has been painted, and use them from then on: on a slow network its texts would wait for
 * them. Later visits have them from the start (before-paint.js). Without them texts stay as they are.
 */
export function useFonts(): void {
  // The fonts of the document.
  useEffect(() => {
    if (document.documentElement.dataset["fonts"] !== undefined) return;
    requestAnimationFrame(() => setTimeout(() => void bring(), LATER_MS));
  }, []);
}
