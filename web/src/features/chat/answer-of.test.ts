import { expect, it } from "vitest";

import { answerOf } from "@/features/chat/answer-of";
import type { Turn } from "@/features/chat/turns";
import { EMPTY_RUN, type ModelStep, type RunState, type ToolStep } from "@/lib/stream/state";

const turn = (text: string | null): Turn => ({
  runId: "r",
  asked: null,
  answered:
    text === null
      ? null
      : { id: "m", run_id: "r", role: "assistant", text, created_at: "", files: [], sources: [], problem: null },
});
const said = (key: string, text: string): ModelStep => ({
  kind: "model",
  key,
  startedSeq: 2,
  startedAt: "",
  attempt: 1,
  model: "offline",
  status: "running",
  text,
  thought: "",
  purpose: "turn",
  nextOffset: 0,
});
const call: ToolStep = { kind: "tool", key: "m1.c0", callId: "c", tool: "clock", status: "running", startedAt: "" };
const view = (fields: Partial<RunState>) => ({
  state: { ...EMPTY_RUN, lastSeq: 3, ...fields },
  connection: "live" as const,
  error: null,
});

it("shows the stored answer until the run was read", () => {
  expect(answerOf(turn("12"), null)).toMatchObject({ text: "12", isEnded: true, state: null });
});

it("shows what has arrived of the last step", () => {
  expect(answerOf(turn(null), view({ steps: [said("m1", "It is")] }))).toMatchObject({
    text: "It is",
    stepKey: "m1",
    isEnded: false,
  });
});

it("leaves a text before a call to the steps", () => {
  const answer = answerOf(turn(null), view({ steps: [said("m1", "I look"), call] }));

  expect(answer).toMatchObject({ text: "", stepKey: null, steps: 1 });
});

it("shows what the log says once the run has ended", () => {
  const ended = {
    status: "succeeded" as const,
    answer: "12",
    steps: [said("m1", "12 ")],
    createdAt: "2026-01-01T00:00:00Z",
    endedAt: "2026-01-01T00:00:02Z",
  };

  expect(answerOf(turn(null), view(ended))).toMatchObject({ text: "12", isEnded: true, seconds: 2, model: "offline" });
});
