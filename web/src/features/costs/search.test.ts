import { expect, it } from "vitest";

import { filtersOf, narrowed, readCostsSearch, timesOf } from "@/features/costs/search";

const NOW = new Date("2026-11-20T10:20:00Z");
const times = (search: Parameters<typeof timesOf>[0]) => {
  const { since, until, interval } = timesOf(search, NOW);
  return [since.toISOString().slice(0, 13), until.toISOString().slice(0, 13), interval];
};

it("reads an address, and leaves out what can't be", () => {
  expect(readCostsSearch({ by: "user", period: "week", agent: "", model: 12, from: "2026-11-01", to: "x" })).toEqual({
    by: "user",
    period: "week",
    agent: "",
    model: "12",
    from: "2026-11-01",
    to: undefined,
    tab: undefined,
  });
  expect(readCostsSearch({ by: "colour", period: "2", from: "2026-13-01" })).toMatchObject({
    by: undefined,
    period: undefined,
    from: undefined,
  });
});

it.each([
  [{}, ["2026-10-22T00", "2026-11-21T00", "day"]],
  [{ period: "day" }, ["2026-11-19T11", "2026-11-20T11", "hour"]],
  [{ period: "week" }, ["2026-11-14T00", "2026-11-21T00", "day"]],
  [{ from: "2026-11-01", to: "2026-11-10" }, ["2026-11-01T00", "2026-11-11T00", "day"]],
  [{ from: "2026-11-10", to: "2026-11-10" }, ["2026-11-10T00", "2026-11-11T00", "hour"]],
  [{ from: "2026-11-10", to: "2026-11-01" }, ["2026-11-01T00", "2026-11-02T00", "hour"]],
  [{ from: "2020-01-01", to: "2026-11-10" }, ["2025-10-07T00", "2026-11-11T00", "day"]],
  [{ to: "2026-11-10" }, ["2026-10-12T00", "2026-11-11T00", "day"]],
] as const)("%o asks for %o", (search, expected) => {
  expect(times(search)).toEqual(expected);
});

it("reads and narrows to end users and sessions of programs", () => {
  const search = readCostsSearch({ by: "end_user", client_session: "s-1" });

  expect(search).toMatchObject({ by: "end_user", client_session: "s-1" });
  expect(narrowed(search, "end_user", "ada")).toMatchObject({ by: "model", end_user: "ada", client_session: "s-1" });
});

it("narrows to a group, and groups by what is left", () => {
  const search = narrowed({ period: "week", by: "model" }, "model", "small");

  expect(search).toEqual({ period: "week", by: "agent", model: "small" });
  expect(filtersOf(narrowed(search, "agent", ""))).toEqual([
    { by: "model", key: "small" },
    { by: "agent", key: "" },
  ]);
});
