import { expect, it } from "vitest";

import { emptyDraft, emptyRules, namesNothing, newRule, toBody, toDraft } from "@/features/routing/route-draft";
import { savedShare } from "@/features/routing/savings";
import type { CandidateOut, RouteAnswer, RouteOut } from "@/lib/api/schema";

const ROUTE: RouteOut = {
  id: "r",
  name: "support",
  description: "For the desk",
  version: 3,
  created_at: "2026-11-20T10:00:00Z",
  updated_at: "2026-11-20T10:00:00Z",
  definition: {
    tiers: { simple: ["small", "large"], reasoning: ["large"] },
    rules: [{ when: { features: ["run"], input_tokens_below: 50, tools: false }, use: ["large"], because: "short" }],
    baseline: "large",
    shadow: true,
    local_first: false,
  },
};

it("a route is what it was after it was opened and saved, with what the form does not show", () => {
  const { name, description, definition } = ROUTE;

  expect(toBody(toDraft(ROUTE))).toEqual({ name, description, definition });
});

it("says only the needs that have models", () => {
  const draft = { ...emptyDraft("cheap"), tiers: { simple: [], code: ["small"] } };

  expect(toBody(draft).definition).toMatchObject({ tiers: { code: ["small"] }, baseline: null });
});

it("knows a route that can answer nothing, and rules that use nothing", () => {
  const rule = newRule();

  expect(namesNothing({ ...emptyDraft(), tiers: { simple: [] } })).toBe(true);
  expect(namesNothing({ ...emptyDraft(), rules: [rule] })).toBe(false);
  expect(emptyRules({ ...emptyDraft(), rules: [rule, { ...newRule(), use: ["small"] }] })).toEqual([rule.key]);
});

const candidate = (model: string, cost_usd: string | null): CandidateOut => ({
  model,
  cost_usd,
  is_local: false,
  input_usd: null,
  output_usd: null,
});

it.each([
  ["a quarter of the price spares three quarters", ["small"], "0.25", "1.00", 0.75],
  ["nothing is spared by the model itself", ["large"], "0.25", "1.00", null],
  ["nothing is said where a price is not known", ["small"], null, "1.00", null],
  ["nothing is spared of nothing", ["small"], "0", "0", null],
])("%s", (_, models, small, large, share) => {
  const candidates = [candidate("small", small), candidate("large", large)];
  const decision = { models, instead_of: [], baseline: "large", candidates } as unknown as RouteAnswer;

  expect(savedShare(decision)).toBe(share);
  expect(savedShare({ ...decision, models: ["large"], instead_of: models })).toBe(share);
});
