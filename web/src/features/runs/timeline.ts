import { hasEnded, type ModelStep, type RunState, type ToolStep } from "@/lib/stream/state";

/** One thing in the timeline of a run; `isAsking` while a person has to decide it. */
export type TimelineEntry = { key: string; isAsking?: boolean } & (
  | { kind: "input" | "end" }
  | { kind: "model"; step: ModelStep }
  | { kind: "tool"; step: ToolStep }
  | { kind: "correction"; errors: readonly string[] }
);

/** A run as a list, from its input to its end. */
export function entriesOf(state: RunState): readonly TimelineEntry[] {
  const isOver = hasEnded(state);
  const pending = new Set(state.approvals.filter(({ status }) => status === "pending").map(({ step }) => step));
  const steps = state.steps.map((step): TimelineEntry => {
    if (step.kind === "model") return { kind: "model", key: step.key, step };
    return { kind: "tool", key: step.key, step, isAsking: !isOver && pending.has(step.key) };
  });
  const corrections = state.corrections.map((errors, index): TimelineEntry => ({
    kind: "correction",
    key: `correction-${index}`,
    errors,
  }));
  const end: TimelineEntry[] = isOver ? [{ kind: "end", key: "end" }] : [];
  return [{ kind: "input", key: "input" }, ...steps, ...corrections, ...end];
}
