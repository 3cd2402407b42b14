import type { ModelCompleted, ModelFailed, StepStarted, Usage } from "@/lib/stream/events";
import type { ModelStep, RunState, ToolStep } from "@/lib/stream/state";
import type { Delta } from "@/lib/stream/types";

type Steps = RunState["steps"];
type At = { seq: number; at: string };

function withModel(steps: Steps, key: string, change: (step: ModelStep) => ModelStep): Steps {
  return steps.map((step) => (step.kind === "model" && step.key === key ? change(step) : step));
}

interface Call {
  step: string;
  call_id: string;
  tool: string;
  at: string;
}

/** The steps with one call changed; a call that nobody announced (its content was erased) is added. */
export function withCall(steps: Steps, call: Call, change: Partial<ToolStep>): Steps {
  if (steps.some((step) => step.kind === "tool" && step.key === call.step))
    return changedCall(steps, call.step, change);
  const added: ToolStep = {
    kind: "tool",
    key: call.step,
    callId: call.call_id,
    tool: call.tool,
    status: "running",
    startedAt: call.at,
  };
  return [...steps, { ...added, ...change }];
}

/** The steps with one call changed, if it is there. */
export function changedCall(steps: Steps, key: string, change: Partial<ToolStep>): Steps {
  return steps.map((step) => (step.kind === "tool" && step.key === key ? { ...step, ...change } : step));
}

/** A step begins, or begins again: then what an earlier attempt said is void. */
export function stepStarted(steps: Steps, event: StepStarted & At): Steps {
  const known = steps.find((step): step is ModelStep => step.kind === "model" && step.key === event.step);
  const reasoning = event.reasoning ?? known?.reasoning;
  const fresh: ModelStep = {
    kind: "model",
    key: event.step,
    startedSeq: event.seq,
    startedAt: event.at,
    attempt: event.attempt,
    model: event.model,
    status: "running",
    purpose: event.purpose,
    ...(reasoning !== undefined && { reasoning }),
    text: "",
    thought: "",
    nextOffset: 0,
  };
  return known !== undefined ? withModel(steps, event.step, () => fresh) : [...steps, fresh];
}

export function modelCompleted(steps: Steps, event: ModelCompleted & At): Steps {
  const message = event.content?.message;
  const completed = withModel(steps, event.step, (step) => ({
    ...step,
    status: "succeeded",
    attempt: event.attempt,
    model: event.model,
    provider: event.provider,
    text: message?.text ?? "",
    thought: message?.thought ?? "",
    nextOffset: Number.MAX_SAFE_INTEGER,
    usage: event.usage,
    finish: event.finish,
    seconds: event.seconds,
  }));
  const calls: ToolStep[] = (message?.tool_calls ?? []).map((call, index) => ({
    kind: "tool",
    key: `${event.step}.c${index}`,
    callId: call.id,
    tool: call.name,
    status: "running",
    startedAt: event.at,
    arguments: call.arguments,
  }));
  return [...completed, ...calls];
}

export function modelFailed(steps: Steps, event: ModelFailed & At): Steps {
  return withModel(steps, event.step, (step) => ({
    ...step,
    status: event.retry_at === undefined ? "failed" : "retrying",
    problem: event.problem,
    ...(event.retry_at === undefined ? {} : { retryAt: event.retry_at }),
    ...(event.content === undefined ? {} : { detail: event.content.detail }),
  }));
}

/** What this attempt has said so far is void. */
export function superseded(steps: Steps, key: string, attempt: number): Steps {
  return withModel(steps, key, (step) =>
    step.attempt > attempt || step.status === "succeeded" ? step : { ...step, text: "", thought: "", nextOffset: 0 },
  );
}

/** The steps with a piece of text added; the same steps when the piece is known, or of an attempt that is over. */
export function pieceAdded(steps: Steps, delta: Delta): Steps {
  const index = steps.findLastIndex((step) => step.kind === "model" && step.startedSeq === delta.step_seq);
  const step = steps[index];
  if (step?.kind !== "model" || step.status !== "running" || delta.attempt !== step.attempt) return steps;
  if (delta.offset < step.nextOffset) return steps;
  const changed = { ...step, [delta.channel]: step[delta.channel] + delta.text, nextOffset: delta.offset + 1 };
  return steps.with(index, changed);
}

/** Calls and steps that will never finish, now that the run has ended. */
export function cutOff(steps: Steps): Steps {
  return steps.map((step) => {
    if (step.kind === "model")
      return step.status === "running" || step.status === "retrying" ? { ...step, status: "failed" } : step;
    return step.status === "running" || step.status === "waiting" ? { ...step, status: "failed" } : step;
  });
}

export function sum(left: Usage, right: Usage): Usage {
  return {
    input: left.input + right.input,
    output: left.output + right.output,
    cached_input: left.cached_input + right.cached_input,
    cache_write: left.cache_write + right.cache_write,
    reasoning: left.reasoning + right.reasoning,
    estimated: left.estimated || right.estimated,
  };
}
