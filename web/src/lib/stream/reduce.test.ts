import { describe, expect, it } from "vitest";

import { reduce } from "@/lib/stream/reduce";
import { EMPTY_RUN, hasEnded, type ModelStep, type RunState, type ToolStep } from "@/lib/stream/state";
import type { Delta, RunEvent, StreamItem } from "@/lib/stream/types";

type Fields<T> = T extends RunEvent ? Omit<T, "seq" | "at"> : never;

const AT = "2026-11-20T10:00:00+00:00";
const BY = { kind: "member" } as const;
const USAGE = { input: 10, output: 5, cached_input: 0, cache_write: 0, reasoning: 0, estimated: false };

const created: Fields<RunEvent> = {
  type: "run.created",
  agent_id: "a",
  agent: "assistant",
  agent_version: 3,
  by: BY,
  content: { input: "What is 15 % of 80?", dispatch: "", files: [], history: [], variables: { tone: "calm" } },
};
const started = (attempt = 1): Fields<RunEvent> => ({ type: "step.started", step: "m1", attempt, model: "offline" });
const call = (id: string, name = "calculator") => ({ id, name, arguments: { expression: "0.15*80" } });

function completed(text: string, calls: ReturnType<typeof call>[] = []): Fields<RunEvent> {
  return {
    type: "model.completed",
    step: "m1",
    attempt: 1,
    provider: "offline",
    model: "offline-1",
    finish: calls.length ? "tool_calls" : "stop",
    usage: USAGE,
    tools: calls.map(({ name }) => name),
    seconds: 0.4,
    content: { message: { role: "assistant", text, thought: "", tool_calls: calls } },
  };
}

function toolCompleted(step: string, isError = false): Fields<RunEvent> {
  const result = { text: "12", is_error: isError, sources: [] };
  return { type: "tool.completed", step, call_id: "c", tool: "calculator", is_error: isError, seconds: 0.1, content: { result } };
}

function requested(id: string, step: string, kind: "approval" | "question" | "outcome" = "approval"): Fields<RunEvent> {
  const content = { arguments: { expression: "1" }, form: { type: "object" }, question: "Go on" };
  return { type: "approval.requested", approval_id: id, step, call_id: "c", tool: "calculator", kind, content };
}

type Decision = Extract<RunEvent, { type: "approval.decided" }>;
function decided(id: string, step: string, decision: Decision["decision"], content?: Decision["content"]): Fields<RunEvent> {
  return { type: "approval.decided", approval_id: id, step, decision, by: BY, ...(content && { content }) };
}

const piece = (step_seq: number, offset: number, text: string, more: Partial<Delta> = {}): Delta => ({
  type: "delta",
  step_seq,
  attempt: 1,
  offset,
  channel: "text",
  text,
  ...more,
});

/** The items in order; events get the next place in the log. */
function log(...items: (Fields<RunEvent> | Delta)[]): StreamItem[] {
  let seq = 0;
  return items.map((item) => (item.type === "delta" ? item : ({ ...item, seq: ++seq, at: AT } as RunEvent)));
}
const fold = (items: StreamItem[], from: RunState = EMPTY_RUN) => items.reduce(reduce, from);
const model = (state: RunState) => state.steps.find((step): step is ModelStep => step.kind === "model");
const tool = (state: RunState, key: string) =>
  state.steps.find((step): step is ToolStep => step.kind === "tool" && step.key === key);

describe("text in flight", () => {
  it("grows piece by piece, thought apart from text", () => {
    const state = fold(
      log(created, started(), piece(2, 0, "Let me ", { channel: "thought" }), piece(2, 1, "Twel"), piece(2, 2, "ve")),
    );

    expect(model(state)).toMatchObject({ text: "Twelve", thought: "Let me ", status: "running" });
    expect(state).toMatchObject({ status: "running", agent: "assistant", agentVersion: 3, input: "What is 15 % of 80?" });
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
    const items = log(created, started(), piece(2, 0, "Half an"), superseded, started(2), piece(4, 0, "Whole", { attempt: 2 }));

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
    const items = log(created, started(), piece(2, 0, "a"), piece(2, 1, "b"), completed("ab", [call("c")]), toolCompleted("m1.c0"));
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

describe("tool calls", () => {
  it("appear when the model asked for them and get their results", () => {
    const items = log(created, started(), completed("", [call("c"), call("c", "clock")]), toolCompleted("m1.c0"), toolCompleted("m1.c1", true));

    expect(fold(items.slice(0, 3)).steps.map((step) => step.status)).toEqual(["succeeded", "running", "running"]);
    expect(tool(fold(items), "m1.c0")).toMatchObject({ tool: "calculator", status: "succeeded", result: { text: "12" } });
    expect(tool(fold(items), "m1.c1")).toMatchObject({ tool: "clock", status: "failed", seconds: 0.1 });
  });

  it("are shown even when the content of the model's answer was erased", () => {
    const { content: _, ...erased } = completed("", [call("c")]) as Extract<RunEvent, { type: "model.completed" }>;
    const state = fold(log(created, started(), erased, toolCompleted("m1.c0")));

    expect(tool(state, "m1.c0")).toMatchObject({ tool: "calculator", status: "succeeded" });
  });

  it("may end in an unknown outcome, that a person resolves", () => {
    const unknown: Fields<RunEvent> = { type: "tool.outcome_unknown", step: "m1.c0", call_id: "c", tool: "calculator", key: "k" };
    const items = log(created, started(), completed("", [call("c")]), unknown, requested("p", "m1.c0", "outcome"));

    expect(fold(items)).toMatchObject({ status: "waiting" });
    expect(tool(fold(items), "m1.c0")?.status).toBe("unknown");
    const answer = (happened: string) => ({ ...decided("p", "m1.c0", "answered", { answer: { happened }, reason: "" }), seq: 6, at: AT });
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
    const items = log(created, started(), { type: "run.pause_requested", by: BY }, { type: "run.paused" }, { type: "run.resumed", by: BY });

    expect(fold(items.slice(0, 3))).toMatchObject({ status: "running", isPausing: true });
    expect(fold(items.slice(0, 4))).toMatchObject({ status: "paused", isPausing: false });
    expect(fold(items)).toMatchObject({ status: "queued" });
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
    const state = fold(log(created, { type: "run.completed", content: { answer: "12", output: { value: 12 }, sources } }));

    expect(state).toMatchObject({ status: "succeeded", answer: "12", output: { value: 12 }, sources });
  });

  it("fails with its problem; attempts before show when they are repeated", () => {
    const failed: Fields<RunEvent> = { type: "model.failed", step: "m1", attempt: 1, problem: "rate-limited", retry_at: AT };
    const items = log(created, started(), failed, { type: "run.failed", problem: "rate-limited", content: { detail: "Too many." } });

    expect(model(fold(items.slice(0, 3)))).toMatchObject({ status: "retrying", problem: "rate-limited", retryAt: AT });
    expect(fold(items)).toMatchObject({ status: "failed", problem: "rate-limited", detail: "Too many." });
  });

  it("notes corrections and variables", () => {
    const set: Fields<RunEvent> = { type: "variable.set", name: "tone", by: BY, content: { value: "brisk" } };
    const items = log(created, { type: "output.rejected", correction: 1, content: { errors: ["no value"] } }, set);

    expect(fold(items)).toMatchObject({ corrections: [["no value"]], variables: { tone: "brisk" } });
  });
});
