import { describe, expect, it } from "vitest";

import { isSame, namesIn, toDefinition, toDraft } from "@/features/agents/draft";
import type { AgentDefinition } from "@/lib/api/schema";

const DEFINITION: AgentDefinition = {
  instructions: "Help {{ customer }} with {{order}} and {{order}}.",
  model: "large",
  tools: ["clock", "http_get"],
  limits: { steps: 5, tokens: 1_000, seconds: 60, cost_usd: 0.5, identical_calls: 2 },
  approvals: [
    {
      tool: "http_*",
      risk: "medium",
      expires_seconds: 60,
      remind_seconds: null,
      escalate_seconds: null,
      escalate_to: null,
    },
  ],
  variables: {
    customer: { type: "string", description: "Who", default: null, settable_by: ["user"] },
    order: { type: "integer", description: "", default: 7, settable_by: ["user", "tool", "trigger"] },
    is_new: { type: "boolean", description: "", default: true, settable_by: [] },
  },
  output_schema: { type: "object", properties: {} },
  reasoning: "low",
  reasoning_profile: "auto",
  temperature: 0.5,
  max_output_tokens: null,
  prompt: "reply@production",
  cache: "off",
};

describe("draft", () => {
  it("stands for the definition that it was made from", () => {
    expect(toDefinition(toDraft(DEFINITION))).toEqual(DEFINITION);
  });

  it("fills in what a definition leaves out", () => {
    expect(toDefinition(toDraft({}))).toMatchObject({
      instructions: "",
      tools: [],
      limits: { steps: 25 },
      variables: {},
    });
  });

  it.each(["{", "[]", "7", ""])("is no definition while its schema is %j", (outputSchema) => {
    expect(toDefinition({ ...toDraft(DEFINITION), outputSchema })).toBeNull();
  });

  it("sends a default of the wrong type as it was typed, for the server to say so", () => {
    const draft = toDraft({ variables: { order: { type: "integer", default: "many" } } });

    expect(toDefinition(draft)?.variables?.["order"]?.default).toBe("many");
  });

  it("is the same whatever the keys of its rows", () => {
    expect(isSame(toDraft(DEFINITION), toDraft(DEFINITION))).toBe(true);
    expect(isSame(toDraft(DEFINITION), toDraft({ ...DEFINITION, model: null }))).toBe(false);
  });
});

it("finds each name in the instructions once", () => {
  expect(namesIn(DEFINITION.instructions ?? "")).toEqual(["customer", "order"]);
});
