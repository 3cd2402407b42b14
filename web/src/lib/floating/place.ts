export type Side = "top" | "bottom" | "start" | "end";
export type Align = "start" | "center" | "end";

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Wish {
  side: Side;
  align: Align;
  isRightToLeft: boolean;
}

export interface Place {
  left: number;
  top: number;
  /** What fits there; more has to scroll. */
  maxHeight: number;
}

const GAP = 6;
const MARGIN = 8;
const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

type Physical = keyof typeof OPPOSITE;

/** Where a panel goes beside its anchor, in pixels of the window: at the wished side if it fits there, else at the other. */
export function place(anchor: Box, panel: Pick<Box, "width" | "height">, window: Box, wish: Wish): Place {
  const room: Record<Physical, number> = {
    top: anchor.top - GAP - MARGIN,
    bottom: window.height - (anchor.top + anchor.height) - GAP - MARGIN,
    left: anchor.left - GAP - MARGIN,
    right: window.width - (anchor.left + anchor.width) - GAP - MARGIN,
  };
  const wished = physical(wish.side, wish.isRightToLeft);
  const isVertical = wished === "top" || wished === "bottom";
  const needed = isVertical ? panel.height : panel.width;
  const side = room[wished] < needed && room[OPPOSITE[wished]] > room[wished] ? OPPOSITE[wished] : wished;
  const maxHeight = Math.max(isVertical ? room[side] : window.height - 2 * MARGIN, 0);
  const height = Math.min(panel.height, maxHeight);
  const across = {
    left: within(aligned(anchor.left, anchor.width, panel.width, atLeft(wish)), panel.width, window.width),
    top: within(aligned(anchor.top, anchor.height, height, wish.align), height, window.height),
  };
  switch (side) {
    case "top":
      return { left: across.left, top: anchor.top - GAP - height, maxHeight };
    case "bottom":
      return { left: across.left, top: anchor.top + anchor.height + GAP, maxHeight };
    case "left":
      return { left: anchor.left - GAP - panel.width, top: across.top, maxHeight };
    case "right":
      return { left: anchor.left + anchor.width + GAP, top: across.top, maxHeight };
  }
}

function physical(side: Side, isRightToLeft: boolean): Physical {
  if (side === "top" || side === "bottom") return side;
  return (side === "start") === isRightToLeft ? "right" : "left";
}

/** Where a line begins is the right edge in scripts that run from right to left. */
function atLeft({ align, isRightToLeft }: Wish): Align {
  if (align === "center" || !isRightToLeft) return align;
  return align === "start" ? "end" : "start";
}

function aligned(from: number, length: number, own: number, align: Align): number {
  if (align === "start") return from;
  return align === "end" ? from + length - own : from + (length - own) / 2;
}

function within(from: number, own: number, length: number): number {
  return Math.max(MARGIN, Math.min(from, length - own - MARGIN));
}
