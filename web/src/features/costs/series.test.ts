import { expect, it } from "vitest";

import { seriesOf, stepsOf } from "@/features/costs/series";

const STEPS = stepsOf({
  since: new Date("2026-11-01T00:00:00Z"),
  until: new Date("2026-11-04T00:00:00Z"),
  interval: "day",
});
const group = (key: string) => ({
  key,
  name: key,
  calls: 1,
  input_tokens: 0,
  output_tokens: 0,
  cost_usd: "1",
  saved_usd: "0",
});
const point = (at: string, key: string, cost: string) => ({ at, key, calls: 1, cost_usd: cost });

it("has every step, those without costs too", () => {
  expect(STEPS.map((at) => at.getUTCDate())).toEqual([1, 2, 3]);
});

it("puts points at their step, and sums groups after the fifth", () => {
  const keys = ["a", "b", "c", "d", "e", "f", "g"];
  const points = [
    point("2026-11-01T00:00:00Z", "a", "3"),
    point("2026-11-03T00:00:00+00:00", "a", "4"),
    ...keys.slice(1).map((key) => point("2026-11-02T00:00:00Z", key, "1")),
  ];

  const series = seriesOf({ groups: keys.map(group), points }, STEPS, ({ name }) => name, "Others");

  expect(series.map(({ label }) => label)).toEqual(["a", "b", "c", "d", "e", "Others"]);
  expect(series[0]?.values).toEqual([3, 0, 4]);
  expect(series.at(-1)?.values).toEqual([0, 2, 0]);
});

it("leaves out groups that have no points", () => {
  expect(seriesOf({ groups: [group("a")], points: [] }, STEPS, ({ name }) => name, "Others")).toEqual([]);
});
