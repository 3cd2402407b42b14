import type { Source } from "@/lib/api/schema";
import type { Turn } from "@/features/chat/turns";
import type { RunView } from "@/lib/stream/run-store";
import { hasEnded, type ModelStep, type RunState } from "@/lib/stream/state";

export interface AnswerView {
  /** The run as far as it was read; null before its first event. */
  state: RunState | null;
  text: string;
  /** The step whose text this is. */
  stepKey: string | null;
  sources: readonly Source[];
  isEnded: boolean;
  /** The model whose words these are. */
  model: string | null;
  seconds: number | null;
  /** How many thoughts and calls led to it. */
  steps: number;
}

/** What to show as the answer of a turn: what was stored, or what has arrived of it so far. */
export function answerOf({ answered }: Turn, view: RunView | null): AnswerView {
  const state = view !== null && view.state.lastSeq > 0 ? view.state : null;
  const last = state?.steps.at(-1);
  const spoken = state?.steps.findLast((step): step is ModelStep => step.kind === "model");
  const isEnded = state === null ? answered !== null : hasEnded(state);
  const final = isEnded ? (spoken ?? null) : last?.kind === "model" ? last : null;
  return {
    state,
    text: textOf(state, final, answered?.text ?? ""),
    stepKey: final?.key ?? null,
    sources: state?.sources.length ? state.sources : (answered?.sources ?? []),
    isEnded,
    model: spoken?.model ?? null,
    seconds: state === null ? null : secondsOf(state),
    steps: state === null ? 0 : state.steps.filter((step) => step.kind === "tool" || step.thought !== "").length,
  };
}

function textOf(state: RunState | null, final: ModelStep | null, stored: string): string {
  if (state === null || (hasEnded(state) && state.answer === null && final === null)) return stored;
  return state.answer ?? final?.text ?? "";
}

function secondsOf({ createdAt, endedAt }: RunState): number | null {
  if (createdAt === null || endedAt === null) return null;
  return (new Date(endedAt).getTime() - new Date(createdAt).getTime()) / 1000;
}
