import { expect, it } from "vitest";

import { mergeRuns } from "@/features/runs/merge-runs";
import type { RunOut, Status } from "@/lib/api/schema";

const run = (id: string, status: Status): RunOut => ({
  id,
  status,
  agent_id: "a",
  agent_version: 1,
  answer: null,
  created_at: "2026-11-20T10:00:00Z",
  detail: null,
  ended_at: null,
  input: "Hello",
  input_tokens: 0,
  last_seq: 1,
  output_tokens: 0,
  problem: null,
  project_id: "p",
  session_id: null,
  started_at: null,
  started_by: "m",
  started_by_kind: "member",
  steps: 0,
  updated_at: "2026-11-20T10:00:00Z",
});

it("updates rows in place and counts those that are newer", () => {
  const merged = mergeRuns(
    [run("2", "running"), run("1", "failed")],
    [run("4", "queued"), run("3", "queued"), run("2", "succeeded")],
  );

  expect(merged.rows.map(({ id, status }) => [id, status])).toEqual([
    ["2", "succeeded"],
    ["1", "failed"],
  ]);
  expect(merged.newer).toBe(2);
});

it("drops rows that no longer fit the filter", () => {
  const merged = mergeRuns([run("3", "running"), run("2", "running"), run("1", "running")], [run("2", "running")]);

  expect(merged.rows.map(({ id }) => id)).toEqual(["2", "1"]);
});

it("shows what began where there was nothing", () => {
  const merged = mergeRuns([], [run("1", "queued")]);

  expect(merged.rows.map(({ id }) => id)).toEqual(["1"]);
  expect(merged.newer).toBe(0);
});
