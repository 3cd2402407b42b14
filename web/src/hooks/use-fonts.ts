import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

import { writeStored } from "@/lib/stored";

/** What the first screen still asks for goes first, on a slow network too. */
const LATER_MS = 1_000;
const FONTS = ["1em 'Inter Variable'", "1em 'JetBrains Mono Variable'"];

/**
 * Load the fonts when the first screen has been painted, and use them from the next one on: on a slow network its texts would
 * wait for them, and what somebody is reading would be laid out anew. Later visits have them from the start (before-paint.js).
 */
export function useFonts(): void {
  const router = useRouter();
  // The fonts of the document.
  useEffect(() => {
    const page = document.documentElement;
    if (page.dataset["fonts"] !== undefined) return;
    let areHere = false;
    const bring = async () => {
      await Promise.all(FONTS.map((font) => document.fonts.load(font)));
      writeStored("eyrie.fonts", "1");
      areHere = true;
    };
    const timer = setTimeout(() => void bring().catch(() => undefined), LATER_MS); // without them texts stay as they are
    const stop = router.subscribe("onResolved", ({ pathChanged }) => {
      if (areHere && pathChanged) page.dataset["fonts"] = "";
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router]);
}
