import { describe, expect, it } from "vitest";

import { labelled, largestStack, ticks } from "@/lib/chart/scale";

describe("ticks", () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [10, [0, 2.5, 5, 7.5, 10]],
    [97, [0, 25, 50, 75, 100]],
    [0.0041, [0, 0.002, 0.004, 0.006]],
    [1_000_000, [0, 250_000, 500_000, 750_000, 1_000_000]],
  ])("are round up to %d", (max, expected) => {
    expect(ticks(max, 4)).toEqual(expected);
  });
});

it.each([
  [1, [0, 1]],
  [2, [0, 1, 2]],
  [10, [0, 3, 6, 9, 12]],
  [97, [0, 25, 50, 75, 100]],
])("counts in whole numbers up to %d", (max, expected) => {
  expect(ticks(max, 4, true)).toEqual(expected);
});

it("finds the highest stack", () => {
  expect(largestStack([{ values: [1, 5, 0] }, { values: [4, 2] }])).toBe(7);
  expect(largestStack([])).toBe(0);
});

it("writes as many labels as have room", () => {
  expect(labelled(24, 600, 50)).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]);
  expect(labelled(3, 600, 50)).toEqual([0, 1, 2]);
  expect(labelled(0, 600, 50)).toEqual([]);
});
