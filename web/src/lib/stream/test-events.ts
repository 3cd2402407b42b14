import { reduce } from "@/lib/stream/reduce";
import { EMPTY_RUN, type ModelStep, type RunState, type ToolStep } from "@/lib/stream/state";
import type { Delta, RunEvent, StreamItem } from "@/lib/stream/types";

export type Fields<T> = T extends RunEvent ? Omit<T, "seq" | "at"> : never;

export const AT = "2026-11-20T10:00:00+00:00";
export const BY = { kind: "member" } as const;
export const USAGE = { input: 10, output: 5, cached_input: 0, cache_write: 0, reasoning: 0, estimated: false };

export const created: Fields<RunEvent> = {
  type: "run.created",
  agent_id: "a",
  agent: "assistant",
  agent_version: 3,
  by: BY,
  content: {
    prompt: "",
    input: "What is 15 % of 80?",
    dispatch: "",
    files: [],
    history: [],
    variables: { tone: "calm" },
  },
};
export const started = (attempt = 1): Fields<RunEvent> => ({
  type: "step.started",
  step: "m1",
  attempt,
  model: "offline",
  purpose: "turn",
});
export const call = (id: string, name = "calculator") => ({ id, name, arguments: { expression: "0.15*80" } });

export function completed(text: string, calls: ReturnType<typeof call>[] = []): Fields<RunEvent> {
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

export function toolCompleted(step: string, isError = false): Fields<RunEvent> {
  const result = { text: "12", is_error: isError, sources: [] };
  return {
    type: "tool.completed",
    step,
    call_id: "c",
    tool: "calculator",
    is_error: isError,
    seconds: 0.1,
    content: { result },
  };
}

export function requested(
  id: string,
  step: string,
  kind: "approval" | "question" | "outcome" = "approval",
): Fields<RunEvent> {
  const content = { arguments: { expression: "1" }, form: { type: "object" }, question: "Go on" };
  return { type: "approval.requested", approval_id: id, step, call_id: "c", tool: "calculator", kind, content };
}

export type Decision = Extract<RunEvent, { type: "approval.decided" }>;
export function decided(
  id: string,
  step: string,
  decision: Decision["decision"],
  content?: Decision["content"],
): Fields<RunEvent> {
  return { type: "approval.decided", approval_id: id, step, decision, by: BY, ...(content && { content }) };
}

export const piece = (step_seq: number, offset: number, text: string, more: Partial<Delta> = {}): Delta => ({
  type: "delta",
  step_seq,
  attempt: 1,
  offset,
  channel: "text",
  text,
  ...more,
});

/** The items in order; events get the next place in the log. */
export function log(...items: (Fields<RunEvent> | Delta)[]): StreamItem[] {
  let seq = 0;
  return items.map((item) => (item.type === "delta" ? item : ({ ...item, seq: ++seq, at: AT } as RunEvent)));
}
export const fold = (items: StreamItem[], from: RunState = EMPTY_RUN) => items.reduce(reduce, from);
export const model = (state: RunState) => state.steps.find((step): step is ModelStep => step.kind === "model");
export const tool = (state: RunState, key: string) =>
  state.steps.find((step): step is ToolStep => step.kind === "tool" && step.key === key);
