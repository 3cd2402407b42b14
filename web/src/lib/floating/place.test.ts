import { expect, it } from "vitest";

import { type Box, place, type Wish } from "@/lib/floating/place";

const WINDOW: Box = { left: 0, top: 0, width: 1_000, height: 600 };
const PANEL = { width: 200, height: 100 };
const BELOW: Wish = { side: "bottom", align: "start", isRightToLeft: false };
const at = (left: number, top: number): Box => ({ left, top, width: 40, height: 20 });

it.each([
  ["begins where its anchor begins", at(300, 200), BELOW, { left: 300, top: 226, maxHeight: 366 }],
  ["ends where its anchor ends", at(300, 200), { ...BELOW, align: "end" }, { left: 140, top: 226, maxHeight: 366 }],
  ["goes above when there is no room below", at(300, 550), BELOW, { left: 300, top: 444, maxHeight: 536 }],
  ["stays in the window", at(950, 200), BELOW, { left: 792, top: 226, maxHeight: 366 }],
  [
    "stands above, in the middle",
    at(300, 200),
    { ...BELOW, side: "top", align: "center" },
    { left: 220, top: 94, maxHeight: 186 },
  ],
  [
    "begins at the right edge from right to left",
    at(300, 200),
    { ...BELOW, isRightToLeft: true },
    { left: 140, top: 226, maxHeight: 366 },
  ],
  ["stands after its anchor", at(300, 200), { ...BELOW, side: "end" }, { left: 346, top: 200, maxHeight: 584 }],
  [
    "stands after it from right to left too",
    at(300, 200),
    { side: "end", align: "start", isRightToLeft: true },
    { left: 94, top: 200, maxHeight: 584 },
  ],
] as const)("%s", (_, anchor, wish, expected) => {
  expect(place(anchor, PANEL, WINDOW, wish)).toEqual(expected);
});

it("is no higher than the room that is left", () => {
  const tall = { width: 200, height: 900 };

  expect(place(at(300, 400), tall, WINDOW, BELOW)).toEqual({ left: 300, top: 8, maxHeight: 386 });
});
