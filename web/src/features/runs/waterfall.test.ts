import { expect, it } from "vitest";

import { spansOf } from "@/features/runs/waterfall";
import type { EventOut } from "@/lib/api/schema";

type Fields = Record<string, unknown> & { type: string };

/** Events at so many milliseconds after the first. */
const log = (...events: [number, Fields][]): EventOut[] =>
  events.map(([ms, event], index) => ({
    seq: index + 1,
    at: new Date(Date.UTC(2026, 0, 1) + ms).toISOString(),
    event: event as unknown as EventOut["event"],
  }));

const asked: [number, Fields] = [
  200,
  { type: "approval.requested", approval_id: "p", step: "m1.c0", tool: "http_request" },
];

it("measures waiting, thinking and calling", () => {
  const spans = spansOf(
    log(
      [0, { type: "run.created" }],
      [100, { type: "step.started", step: "m1", attempt: 1, model: "offline" }],
      [150, { type: "model.completed", step: "m1" }],
      asked,
      [900, { type: "approval.decided", approval_id: "p", step: "m1.c0" }],
      [910, { type: "tool.attempted", step: "m1.c0", tool: "http_request" }],
      [960, { type: "tool.completed", step: "m1.c0", tool: "http_request", is_error: true, seconds: 0.05 }],
      [960, { type: "run.completed" }],
    ),
  );

  expect(spans.map(({ kind, start, end, isFailed }) => [kind, start, end, isFailed])).toEqual([
    ["queued", 0, 100, false],
    ["model", 100, 150, false],
    ["person", 200, 900, false],
    ["tool", 910, 960, true],
  ]);
});

it("reckons when a call began that was only logged at its end", () => {
  const done: Fields = { type: "tool.completed", step: "m1.c0", tool: "clock", is_error: false, seconds: 0.3 };

  expect(spansOf(log([0, { type: "run.created" }], [500, done]))).toContainEqual(
    expect.objectContaining({ kind: "tool", start: 200, end: 500 }),
  );
});

it("leaves open what goes on, and ends everything with the run", () => {
  const start = log([0, { type: "run.created" }], asked);

  expect(spansOf(start).map(({ end }) => end)).toEqual([null, null]);
  expect(
    spansOf([...start, ...log([0, { type: "x" }], [700, { type: "run.cancelled" }]).slice(1)]).map(({ end }) => end),
  ).toEqual([700, 700]);
});
