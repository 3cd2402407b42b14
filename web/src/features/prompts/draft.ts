import { isVariableName, type VariableBasics, type VariableType } from "@/components/variables/variable";
import type { PromptVariable, Template } from "@/lib/api/schema";

type Value = string | number | boolean;

/** A variable as it is being written. */
export interface VariableDraft extends VariableBasics {
  /** Tells rows apart while they are edited. */
  key: string;
  /** One choice in a line; empty: everything of its type. */
  choices: string;
}

/** A version as it is being written. */
export interface Draft {
  text: string;
  variables: readonly VariableDraft[];
}

/** What is wrong with a draft; `at` is the variable, empty for the text. */
export interface Fault {
  at: string;
  what: "empty" | "undeclared" | "name" | "twice" | "default" | "choices";
  name: string;
}

const GAP = /\{\{\s*([^{}]*?)\s*\}\}/g;

let made = 0;
export const newVariable = (name: string): VariableDraft => ({
  key: String(++made),
  name,
  type: "string",
  description: "",
  initial: "",
  choices: "",
});

const written = (value: unknown) =>
  typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value);

export function toDraft(template: Template): Draft {
  return {
    text: template.text,
    variables: Object.entries(template.variables ?? {}).map(([name, about]) => ({
      ...newVariable(name),
      type: about.type ?? "string",
      description: about.description ?? "",
      initial: written(about.default),
      choices: (about.choices ?? []).map(written).join("\n"),
    })),
  };
}

/** A value of a type as it is written in a form; null when it is none. */
export function parsed(type: VariableType, text: string): Value | null {
  switch (type) {
    case "string":
      return text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : null;
    case "integer":
      return /^[+-]?\d+$/.test(text.trim()) ? Number(text) : null;
    case "number":
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
  }
}

export const choicesOf = ({ choices }: VariableDraft): readonly string[] =>
  choices
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What the text has gaps for, each once. */
export function gapsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(GAP)].map((match) => match[1] ?? ""))];
}

export function faultsOf({ text, variables }: Draft): readonly Fault[] {
  const names = variables.map(({ name }) => name);
  const ofText: Fault[] = [
    ...(text.trim() === "" ? [{ at: "", what: "empty" as const, name: "" }] : []),
    ...gapsOf(text)
      .filter((name) => !names.includes(name))
      .map((name) => ({ at: "", what: "undeclared" as const, name })),
  ];
  const ofVariables = variables.flatMap((variable, index): Fault[] => {
    const { key: at, name, type, initial } = variable;
    if (!isVariableName(name)) return [{ at, what: "name", name }];
    if (names.indexOf(name) !== index) return [{ at, what: "twice", name }];
    const choices = choicesOf(variable);
    if (choices.some((choice) => parsed(type, choice) === null)) return [{ at, what: "choices", name }];
    const isFit = parsed(type, initial) !== null && (choices.length === 0 || choices.includes(initial));
    return initial === "" || isFit ? [] : [{ at, what: "default", name }];
  });
  return [...ofText, ...ofVariables];
}

/** What is saved of a draft without faults. */
export function toTemplate({ text, variables }: Draft): Template {
  const about = (variable: VariableDraft): PromptVariable => {
    const { type, description, initial } = variable;
    return {
      type,
      ...(description !== "" && { description }),
      ...(initial !== "" && { default: parsed(type, initial) }),
      ...(choicesOf(variable).length > 0 && { choices: choicesOf(variable).map((one) => parsed(type, one)) }),
    } as PromptVariable;
  };
  return { text, variables: Object.fromEntries(variables.map((one) => [one.name, about(one)])) };
}

/** A part of a preview: text of the prompt, a value, or a gap that nothing fills. */
export interface Part {
  kind: "text" | "value" | "gap";
  text: string;
}

/** What comes of a draft with some values; defaults stand where none are given. */
export function preview({ text, variables }: Draft, values: Readonly<Record<string, string>>): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(GAP)) {
    const name = match[1] ?? "";
    const variable = variables.find((one) => one.name === name);
    const given = values[name] ?? "";
    const value = given === "" ? (variable?.initial ?? "") : given;
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    const isFit = variable !== undefined && value !== "" && parsed(variable.type, value) !== null;
    parts.push(isFit ? { kind: "value", text: value } : { kind: "gap", text: `{{${name}}}` });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}
