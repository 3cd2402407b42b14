import { useSyncExternalStore } from "react";

/** The widths of the style sheets' `md` and `lg`. */
const QUERIES = { md: "(min-width: 48rem)", lg: "(min-width: 64rem)" } as const;

/** Whether the window is at least that wide now. */
export function isWide(from: keyof typeof QUERIES): boolean {
  return matchMedia(QUERIES[from]).matches;
}

/** Whether the window is at least that wide: for what is costly to draw only to be hidden. */
export function useIsWide(from: keyof typeof QUERIES): boolean {
  const query = QUERIES[from];
  return useSyncExternalStore(
    (reader) => {
      const list = matchMedia(query);
      list.addEventListener("change", reader);
      return () => list.removeEventListener("change", reader);
    },
    () => isWide(from),
  );
}
