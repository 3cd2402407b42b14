import { expect, it } from "vitest";

import {
  type Draft,
  faultsOf,
  gapsOf,
  newVariable,
  parsed,
  preview,
  toDraft,
  toTemplate,
  type VariableDraft,
} from "@/features/prompts/draft";
import type { Template } from "@/lib/api/schema";

const variable = (fields: Partial<VariableDraft>): VariableDraft => ({ ...newVariable("name"), ...fields });
const draft = (text: string, ...variables: VariableDraft[]): Draft => ({ text, variables });

it("gives back what it was made from", () => {
  const template: Template = {
    text: "Answer {{customer}} in a {{tone}} tone, at most {{lines}} lines.",
    variables: {
      customer: { type: "string", description: "Who asks." },
      tone: { type: "string", choices: ["friendly", "formal"], default: "formal" },
      lines: { type: "integer", default: 3, choices: [3, 5] },
      brief: { type: "boolean", default: false },
    },
  };

  const made = toDraft(template);

  expect(faultsOf(made)).toEqual([]);
  expect(toTemplate(made)).toEqual(template);
});

it.each([
  ["string", " a ", " a "],
  ["number", "1.5", 1.5],
  ["number", "", null],
  ["number", "x", null],
  ["integer", "-3", -3],
  ["integer", "1.5", null],
  ["boolean", "true", true],
  ["boolean", "yes", null],
] as const)("reads a %s in %j as %j", (type, text, value) => {
  expect(parsed(type, text)).toBe(value);
});

it("finds gaps, each once", () => {
  expect(gapsOf("{{a}} {{ b }} {{a}} {{Not a name}} {c}")).toEqual(["a", "b", "Not a name"]);
});

it.each([
  [draft(" "), ["empty"]],
  [draft("{{name}}"), ["undeclared"]],
  [draft("x", variable({ name: "Name" })), ["name"]],
  [draft("x", variable({}), variable({})), ["twice"]],
  [draft("x", variable({ type: "integer", initial: "1.5" })), ["default"]],
  [draft("x", variable({ choices: "a\nb", initial: "c" })), ["default"]],
  [draft("x", variable({ type: "integer", choices: "1\nb" })), ["choices"]],
  [draft("{{name}}", variable({ choices: "a\n\n b ", initial: "b" })), []],
])("says what is wrong with %j", (given, expected) => {
  expect(faultsOf(given).map(({ what }) => what)).toEqual(expected);
});

it("fills gaps with what is given, else with the default, and leaves the others", () => {
  const given = draft(
    "Hi {{name}}, {{tone}} {{lines}}{{other}}",
    variable({}),
    variable({ name: "tone", initial: "formal" }),
    variable({ name: "lines", type: "integer" }),
  );

  expect(preview(given, { name: "Ada", lines: "many" })).toEqual([
    { kind: "text", text: "Hi " },
    { kind: "value", text: "Ada" },
    { kind: "text", text: ", " },
    { kind: "value", text: "formal" },
    { kind: "text", text: " " },
    { kind: "gap", text: "{{lines}}" },
    { kind: "gap", text: "{{other}}" },
  ]);
});
