import { expect, it } from "vitest";

import { GROUPS, ofGroup, sum } from "@/features/overview/counts";
import type { RunOut } from "@/lib/api/schema";

const HOURS = [
  { hour: "2026-11-28T10:00:00Z", runs: { succeeded: 4, parked: 1, failed: 2, queued: 3 } },
  { hour: "2026-11-28T11:00:00Z", runs: {} },
];

it("counts every run once, by what became of it", () => {
  const counted = GROUPS.map((group) => [group.id, sum(ofGroup(group, { hours: HOURS }))]);

  expect(counted).toEqual([
    ["succeeded", 4],
    ["failed", 3],
    ["waiting", 0],
    ["running", 3],
    ["cancelled", 0],
  ]);
});

it("has a group for every status", () => {
  const all: readonly RunOut["status"][] = [
    "queued",
    "running",
    "waiting",
    "paused",
    "parked",
    "succeeded",
    "failed",
    "cancelled",
  ];

  expect(GROUPS.flatMap(({ statuses }) => [...statuses]).toSorted()).toEqual(all.toSorted());
});
