import type { VariableBasics, VariableType } from "@/components/variables/variable";
import type { AgentDefinition, ApprovalRule, JsonValue, Limits, Variable } from "@/lib/api/schema";

export type SettableBy = NonNullable<Variable["settable_by"]>[number];

export interface RuleDraft extends Required<ApprovalRule> {
  key: string;
}

export interface VariableDraft extends VariableBasics {
  key: string;
  settableBy: readonly SettableBy[];
}

/** A definition while it is edited: rows have keys, and numbers may be missing for a moment. */
export interface AgentDraft {
  instructions: string;
  model: string | null;
  reasoning: AgentDefinition["reasoning"];
  profile: NonNullable<AgentDefinition["reasoning_profile"]>;
  temperature: number | null;
  maxOutputTokens: number | null;
  tools: readonly string[];
  limits: Required<Limits>;
  rules: readonly RuleDraft[];
  variables: readonly VariableDraft[];
  /** JSON Schema as text; null for a plain answer. */
  outputSchema: string | null;
  /** What the form does not show, and keeps as it is. */
  unshown: Pick<AgentDefinition, "prompt" | "cache">;
}

export const SETTABLE_BY: readonly SettableBy[] = ["user", "tool", "trigger"];
export const DEFAULT_LIMITS: Required<Limits> = {
  steps: 25,
  tokens: 200_000,
  seconds: 3_600,
  cost_usd: null,
  identical_calls: 3,
};
export const DAY_SECONDS = 86_400;

export function newKey(): string {
  return crypto.randomUUID();
}

/** A rule that holds every call, with nothing said of reminders: the workspace's settings hold. */
export function newRule(): RuleDraft {
  const silent = { remind_seconds: null, escalate_seconds: null, escalate_to: null };
  return { key: newKey(), tool: "*", risk: "low", expires_seconds: DAY_SECONDS, ...silent };
}

/** The definition in the form that is edited. */
export function toDraft(definition: AgentDefinition): AgentDraft {
  return {
    instructions: definition.instructions ?? "",
    model: definition.model ?? null,
    reasoning: definition.reasoning ?? null,
    profile: definition.reasoning_profile ?? "native",
    temperature: definition.temperature ?? null,
    maxOutputTokens: definition.max_output_tokens ?? null,
    tools: definition.tools ?? [],
    limits: { ...DEFAULT_LIMITS, ...definition.limits },
    rules: (definition.approvals ?? []).map((rule) => ({ ...newRule(), ...rule })),
    variables: Object.entries(definition.variables ?? {}).map(([name, variable]) => ({
      key: newKey(),
      name,
      type: variable.type ?? "string",
      description: variable.description ?? "",
      initial: asText(variable.default),
      settableBy: variable.settable_by ?? SETTABLE_BY,
    })),
    outputSchema: definition.output_schema ? JSON.stringify(definition.output_schema, null, 2) : null,
    unshown: { prompt: definition.prompt ?? null, cache: definition.cache ?? "default" },
  };
}

function asText(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The definition that a draft stands for; null when its output schema is no JSON yet. */
export function toDefinition(draft: AgentDraft): AgentDefinition | null {
  const schema = draft.outputSchema === null ? null : readObject(draft.outputSchema);
  if (schema === undefined) return null;
  return {
    ...draft.unshown,
    instructions: draft.instructions,
    model: draft.model,
    tools: [...draft.tools],
    limits: draft.limits,
    approvals: draft.rules.map(({ key: _, ...rule }) => rule),
    variables: Object.fromEntries(draft.variables.map((variable) => [variable.name, toVariable(variable)])),
    output_schema: schema,
    reasoning: draft.reasoning ?? null,
    reasoning_profile: draft.profile,
    temperature: draft.temperature,
    max_output_tokens: draft.maxOutputTokens,
  };
}

function toVariable({ type, description, initial, settableBy }: VariableDraft): Variable {
  return { type, description, default: typed(initial, type), settable_by: [...settableBy] };
}

/** What was typed as a value of its type; as text when it is none, so that the server says what is wrong with it. */
function typed(text: string, type: VariableType): JsonValue {
  if (text === "") return null;
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if ((type === "number" || type === "integer") && text.trim() !== "" && !Number.isNaN(Number(text)))
    return Number(text);
  return text;
}

/** A JSON object; undefined when the text is none. */
export function readObject(text: string): Record<string, JsonValue> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, JsonValue>) : undefined;
  } catch {
    return undefined; // half-written: the editor says so beside it
  }
}

/** Whether two drafts mean the same; keys of rows don't count. */
export function isSame(one: AgentDraft, other: AgentDraft): boolean {
  const plain = (draft: AgentDraft) =>
    JSON.stringify(draft, (name, value: unknown) => (name === "key" ? undefined : value));
  return plain(one) === plain(other);
}

/** The names in `{{…}}`, each once. */
export function namesIn(instructions: string): string[] {
  return [...new Set([...instructions.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? ""))];
}
