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
  const stored = { text: answered?.text ?? "", sources: answered?.sources ?? [] };
  if (view !== null && view.state.lastSeq > 0) return ofRun(view.state, stored);
  return { ...stored, state: null, stepKey: null, isEnded: answered !== null, model: null, seconds: null, steps: 0 };
}

function ofRun(state: RunState, stored: Pick<AnswerView, "text" | "sources">): AnswerView {
  const spoken = state.steps.findLast((step): step is ModelStep => step.kind === "model") ?? null;
  const isEnded = hasEnded(state);
  const final = isEnded || state.steps.at(-1) === spoken ? spoken : null;
  return {
    state,
    text: state.answer ?? final?.text ?? stored.text,
    stepKey: final?.key ?? null,
    sources: state.sources.length > 0 ? state.sources : stored.sources,
    isEnded,
    model: spoken?.model ?? null,
    seconds: secondsOf(state),
    steps: state.steps.filter((step) => step.kind === "tool" || step.thought !== "").length,
  };
}

function secondsOf({ createdAt, endedAt }: RunState): number | null {
  if (createdAt === null || endedAt === null) return null;
  return (new Date(endedAt).getTime() - new Date(createdAt).getTime()) / 1000;
}
