import { describe, expect, it } from "vitest";

import { reduce } from "@/lib/stream/reduce";
import {
  AT,
  BY,
  created,
  started,
  call,
  completed,
  toolCompleted,
  requested,
  decided,
  log,
  fold,
  model,
  tool,
  type Fields,
} from "@/lib/stream/test-events";
import type { RunEvent } from "@/lib/stream/types";

describe("tool calls", () => {
  it("appear when the model asked for them and get their results", () => {
    const items = log(
      created,
      started(),
      completed("", [call("c"), call("c", "clock")]),
      toolCompleted("m1.c0"),
      toolCompleted("m1.c1", true),
    );

    expect(fold(items.slice(0, 3)).steps.map((step) => step.status)).toEqual(["succeeded", "running", "running"]);
    expect(tool(fold(items), "m1.c0")).toMatchObject({
      tool: "calculator",
      status: "succeeded",
      result: { text: "12" },
    });
    expect(tool(fold(items), "m1.c1")).toMatchObject({ tool: "clock", status: "failed", seconds: 0.1 });
  });

  it("are shown even when the content of the model's answer was erased", () => {
    const { content: _, ...erased } = completed("", [call("c")]) as Extract<RunEvent, { type: "model.completed" }>;
    const state = fold(log(created, started(), erased, toolCompleted("m1.c0")));

    expect(tool(state, "m1.c0")).toMatchObject({ tool: "calculator", status: "succeeded" });
  });

  it("may end in an unknown outcome, that a person resolves", () => {
    const unknown: Fields<RunEvent> = {
      type: "tool.outcome_unknown",
      step: "m1.c0",
      call_id: "c",
      tool: "calculator",
      key: "k",
    };
    const items = log(created, started(), completed("", [call("c")]), unknown, requested("p", "m1.c0", "outcome"));

    expect(fold(items)).toMatchObject({ status: "waiting" });
    expect(tool(fold(items), "m1.c0")?.status).toBe("unknown");
    const answer = (happened: string) => ({
      ...decided("p", "m1.c0", "answered", { answer: { happened }, reason: "" }),
      seq: 6,
      at: AT,
    });
    expect(tool(reduce(fold(items), answer("yes") as RunEvent), "m1.c0")?.status).toBe("succeeded");
    expect(tool(reduce(fold(items), answer("no") as RunEvent), "m1.c0")?.status).toBe("running");
  });
});

describe("approvals", () => {
  const asked = [created, started(), completed("", [call("c"), call("d")]), requested("p", "m1.c0")];

  it("let the run wait only once nothing else is left to do", () => {
    expect(fold(log(...asked)).status).toBe("running");
    expect(fold(log(...asked, toolCompleted("m1.c1"))).status).toBe("waiting");
  });

  it.each([
    ["approved", "running"],
    ["rejected", "failed"],
    ["expired", "failed"],
    ["answered", "succeeded"],
  ] as const)("%s leaves the call %s", (decision, status) => {
    const state = fold(log(...asked, decided("p", "m1.c0", decision)));

    expect(tool(state, "m1.c0")?.status).toBe(status);
    expect(state.approvals[0]).toMatchObject({ status: decision, tool: "calculator", question: "Go on" });
    expect(state.status).toBe("running");
  });

  it("keep both the arguments asked for and the edited ones", () => {
    const state = fold(log(...asked, decided("p", "m1.c0", "edited", { arguments: { expression: "2" }, reason: "" })));

    expect(state.approvals[0]).toMatchObject({ arguments: { expression: "1" }, decidedArguments: { expression: "2" } });
    expect(tool(state, "m1.c0")?.arguments).toEqual({ expression: "2" });
  });
});

describe("control", () => {
  it("pauses after the request, stands still, and is queued again on resume", () => {
    const items = log(
      created,
      started(),
      { type: "run.pause_requested", by: BY },
      { type: "run.paused" },
      { type: "run.resumed", by: BY },
    );

    expect(fold(items.slice(0, 3))).toMatchObject({ status: "running", isPausing: true });
    expect(fold(items.slice(0, 4))).toMatchObject({ status: "paused", isPausing: false });
    expect(fold(items)).toMatchObject({ status: "queued" });
  });

  it("stands still while a budget is used up, and goes on with the next attempt", () => {
    const failed: Fields<RunEvent> = {
      type: "model.failed",
      step: "m1",
      attempt: 1,
      problem: "budget-exhausted",
      retry_at: AT,
    };
    const items = log(created, started(), failed, { type: "run.resumed", by: BY });

    expect(fold(items.slice(0, 3))).toMatchObject({ status: "paused", isUnpaid: true });
    expect(fold(items)).toMatchObject({ status: "queued", isUnpaid: false });
  });

  it("counts takeovers and shows a parked run", () => {
    const items = log(created, { type: "run.taken_over", worker: "w" }, { type: "run.parked", takeovers: 3 });

    expect(fold(items)).toMatchObject({ status: "parked", takeovers: 3 });
  });

  it("cancels what was in progress", () => {
    const state = fold(log(created, started(), completed("", [call("c")]), { type: "run.cancelled", by: BY }));

    expect(state).toMatchObject({ status: "cancelled", endedAt: AT });
    expect(tool(state, "m1.c0")?.status).toBe("failed");
  });

  it("ends with the answer, its sources and typed output", () => {
    const sources = [{ title: "Table", location: "a.csv", quote: "12" }];
    const state = fold(
      log(created, { type: "run.completed", content: { answer: "12", output: { value: 12 }, sources } }),
    );

    expect(state).toMatchObject({ status: "succeeded", answer: "12", output: { value: 12 }, sources });
  });

  it("fails with its problem; attempts before show when they are repeated", () => {
    const failed: Fields<RunEvent> = {
      type: "model.failed",
      step: "m1",
      attempt: 1,
      problem: "rate-limited",
      retry_at: AT,
    };
    const items = log(created, started(), failed, {
      type: "run.failed",
      problem: "rate-limited",
      content: { detail: "Too many." },
    });

    expect(model(fold(items.slice(0, 3)))).toMatchObject({ status: "retrying", problem: "rate-limited", retryAt: AT });
    expect(fold(items)).toMatchObject({ status: "failed", problem: "rate-limited", detail: "Too many." });
  });

  it("notes corrections and variables", () => {
    const set: Fields<RunEvent> = { type: "variable.set", name: "tone", by: BY, content: { value: "brisk" } };
    const items = log(created, { type: "output.rejected", correction: 1, content: { errors: ["no value"] } }, set);

    expect(fold(items)).toMatchObject({ corrections: [["no value"]], variables: { tone: "brisk" } });
  });
});
