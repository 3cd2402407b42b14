import type { KeyBudget, KeyCreate, KeyOut } from "@/lib/api/schema";

/** The limits of a key while they are typed: texts, empty for none. */
export interface LimitDraft {
  models: string;
  requests: string;
  tokens: string;
}

/** The budget of a new key while it is typed; an empty amount for none of its own. */
export interface BudgetDraft {
  period: KeyBudget["period"];
  amount: string;
}

export const NO_BUDGET: BudgetDraft = { period: "month", amount: "" };
export const NO_LIMITS: LimitDraft = { models: "", requests: "", tokens: "" };

const text = (amount: number | null) => (amount === null ? "" : String(amount));
const amount = (typed: string) => (typed.trim() === "" ? null : Number(typed));

/** The limits of a key, to be changed. */
export function draftOf(key: KeyOut): LimitDraft {
  return {
    models: key.models?.join(", ") ?? "",
    requests: text(key.requests_per_minute),
    tokens: text(key.tokens_per_minute),
  };
}

/** What was typed, as the API takes it. Names are separated by commas or spaces. */
export function limitsOf(draft: LimitDraft) {
  const names = draft.models.split(/[\s,]+/).filter((name) => name !== "");
  return {
    models: names.length === 0 ? null : names,
    requests_per_minute: amount(draft.requests),
    tokens_per_minute: amount(draft.tokens),
  } satisfies Partial<KeyCreate>;
}
