import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";

import { ModelLine } from "@/components/run/model-line";
import { stepStarted } from "@/lib/stream/steps";
import type { ModelStep } from "@/lib/stream/state";
import { TestLanguage } from "@/test-language";

const STARTED = { type: "step.started", step: "m1", attempt: 1, model: "m", purpose: "plan", seq: 2, at: "" } as const;
const CHOSEN = { profile: "plan", complexity: "reasoning", reasons: ["2 questions", "the agent has tools"] } as const;
const chosen = { ...CHOSEN, reasons: [...CHOSEN.reasons] };

function begun(more: Partial<ModelStep>): ModelStep {
  const step = stepStarted([], { ...STARTED, reasoning: chosen })[0];
  if (step?.kind !== "model") throw new Error("There is no step.");
  return { ...step, ...more };
}

const show = (step: ModelStep) => render(<ModelLine step={step} />, { wrapper: TestLanguage });

it("shows a plan with the reasons for it", async () => {
  show(begun({ status: "succeeded", thought: "1. Look." }));

  await userEvent.click(screen.getByRole("button", { name: /^Plan/ }));

  expect(screen.getByText("1. Look.")).toBeTruthy();
  expect(screen.getByText("A plan first, because: 2 questions, the agent has tools")).toBeTruthy();
});

it("says why a run does not think", () => {
  const reasoning = { profile: "none" as const, reasons: ["nothing that asks for more"] };
  show(begun({ status: "succeeded", purpose: "turn", text: "Hi", reasoning }));

  expect(screen.getByText("No reasoning")).toBeTruthy();
  expect(screen.getByText("nothing that asks for more")).toBeTruthy();
});

it("knows the reasons still when the step is tried again", () => {
  const first = stepStarted([], { ...STARTED, reasoning: chosen });

  const [again] = stepStarted(first, { ...STARTED, attempt: 2 });

  expect(again).toMatchObject({ attempt: 2, reasoning: chosen, purpose: "plan" });
});
