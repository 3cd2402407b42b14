import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { BarChart } from "@/components/chart/bar-chart";
import { LineChart } from "@/components/chart/line-chart";
import { Sparkline } from "@/components/chart/sparkline";

const CHART = {
  label: "Runs by hour",
  points: ["10:00", "11:00"],
  pointsLabel: "Hour",
  series: [
    { id: "ok", label: "Succeeded", tone: "ok", values: [3, 0] },
    { id: "bad", label: "Failed", tone: "bad", values: [1, 2] },
  ],
  format: String,
} as const;

it.each([
  ["bars", BarChart],
  ["lines", LineChart],
])("has its numbers in a table behind the %s", (_, Chart) => {
  render(<Chart {...CHART} />);

  const rows = within(screen.getByRole("table", { name: "Runs by hour" })).getAllByRole("row");
  expect(rows.map((row) => row.textContent)).toEqual(["HourSucceededFailed", "10:0031", "11:0002"]);
});

it("stacks what has a value, and draws nothing for what has none", () => {
  const { container } = render(<BarChart {...CHART} />);

  expect(container.querySelectorAll("svg rect")).toHaveLength(3);
});

it("says in words what a small line shows", () => {
  render(<Sparkline label="Runs: 3, then 9" values={[3, 9]} />);

  expect(screen.getByRole("img", { name: "Runs: 3, then 9" })).toBeTruthy();
});
