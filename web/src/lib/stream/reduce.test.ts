import { describe, expect, it } from "vitest";

import { reduce } from "@/lib/stream/reduce";
import { hasEnded } from "@/lib/stream/state";
import {
  AT,
  BY,
  USAGE,
  created,
  started,
  call,
  completed,
  toolCompleted,
  piece,
  log,
  fold,
  model,
  type Fields,
} from "@/lib/stream/test-events";
import type { RunEvent } from "@/lib/stream/types";

describe("text in flight", () => {
  it("grows piece by piece, thought apart from text", () => {
    const state = fold(
      log(created, started(), piece(2, 0, "Let me ", { channel: "thought" }), piece(2, 1, "Twel"), piece(2, 2, "ve")),
    );

    expect(model(state)).toMatchObject({ text: "Twelve", thought: "Let me ", status: "running" });
    expect(state).toMatchObject({
      status: "running",
      agent: "assistant",
      agentVersion: 3,
      input: "What is 15 % of 80?",
    });
  });

  it("ignores a piece that was there before, and returns the very same state", () => {
    const before = fold(log(created, started(), piece(2, 0, "a"), piece(2, 1, "b")));

    expect(reduce(before, piece(2, 0, "a"))).toBe(before);
    expect(reduce(before, piece(2, 1, "b"))).toBe(before);
  });

  it("ignores a piece of an unknown step or of another attempt", () => {
    const before = fold(log(created, started(2), piece(2, 0, "a", { attempt: 2 })));

    expect(reduce(before, piece(2, 1, "late", { attempt: 1 }))).toBe(before);
    expect(reduce(before, piece(9, 0, "elsewhere"))).toBe(before);
  });

  it("is void after message.superseded, and begins anew with the next attempt", () => {
    const superseded: Fields<RunEvent> = { type: "message.superseded", step: "m1", attempt: 1 };
    const items = log(
      created,
      started(),
      piece(2, 0, "Half an"),
      superseded,
      started(2),
      piece(4, 0, "Whole", { attempt: 2 }),
    );

    expect(model(fold(items.slice(0, 4)))).toMatchObject({ text: "", attempt: 1 });
    expect(fold(items).steps).toHaveLength(1);
    expect(model(fold(items))).toMatchObject({ text: "Whole", attempt: 2 });
  });

  it("is replaced by what the completion says, whatever arrived before", () => {
    const state = fold(log(created, started(), piece(2, 0, "Twel"), completed("Twelve.")));

    expect(model(state)).toMatchObject({ text: "Twelve.", status: "succeeded", provider: "offline", seconds: 0.4 });
    expect(reduce(state, piece(2, 1, "ve"))).toBe(state);
    expect(state.usage).toEqual(USAGE);
  });
});

describe("order", () => {
  it("drops an event that came before", () => {
    const items = log(created, started(), completed("x"));
    const state = fold(items);

    expect(fold(items, state)).toBe(state);
  });

  it("refuses an event that skips another, says so, and heals when the missing one comes", () => {
    const items = log(created, started(), completed("x"));
    const [first, second, third] = items as [RunEvent, RunEvent, RunEvent];

    const gap = fold([first, third]);
    expect(gap).toMatchObject({ lastSeq: 1, gapAt: 3, steps: [] });
    expect(fold([second, third], gap)).toEqual(fold(items));
  });

  it("comes to the same state however often a reader begins again in mid-stream", () => {
    const items = log(
      created,
      started(),
      piece(2, 0, "a"),
      piece(2, 1, "b"),
      completed("ab", [call("c")]),
      toolCompleted("m1.c0"),
    );
    const whole = fold(items);

    for (let cut = 0; cut < items.length; cut++) {
      for (let back = 0; back <= cut; back++) {
        expect(fold(items.slice(back), fold(items.slice(0, cut)))).toEqual(whole);
      }
    }
  });

  it("takes nothing after the end", () => {
    const state = fold(log(created, { type: "run.cancelled", by: BY }));

    expect(hasEnded(state)).toBe(true);
    expect(reduce(state, { ...started(), seq: 3, at: AT } as RunEvent)).toBe(state);
  });
});
