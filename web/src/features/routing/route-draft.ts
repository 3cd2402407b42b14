import type { Complexity, Condition, RouteCreate, RouteDefinition, RouteOut } from "@/lib/api/schema";

/** What a request may need most, from what asks least of a model to what asks most. */
export const TIERS: readonly Complexity[] = ["simple", "long_context", "code", "reasoning"];

/** Routes that are there as soon as there is a model. */
export const DEFAULT_ROUTES = ["auto", "cheap", "code"] as const;
export type DefaultRoute = (typeof DEFAULT_ROUTES)[number];

export interface RuleDraft {
  key: string;
  when: Condition;
  use: readonly string[];
  because: string;
}

/** A route while it is edited: rows have keys, and models may be missing for a moment. */
export interface RouteDraft {
  name: string;
  description: string;
  tiers: Readonly<Record<string, readonly string[]>>;
  rules: readonly RuleDraft[];
  /** Empty for the first of the strongest tier. */
  baseline: string;
  shadow: boolean;
  localFirst: boolean;
}

export function newRule(): RuleDraft {
  return { key: crypto.randomUUID(), when: {}, use: [], because: "" };
}

export function emptyDraft(name = ""): RouteDraft {
  return { name, description: "", tiers: {}, rules: [], baseline: "", shadow: false, localFirst: false };
}

export function toDraft({ name, description, definition }: RouteOut): RouteDraft {
  const { tiers = {}, rules = [], baseline, shadow = false, local_first = false } = definition;
  return {
    name,
    description,
    tiers,
    rules: rules.map(({ when, use, because = "" }) => ({ ...newRule(), when, use, because })),
    baseline: baseline ?? "",
    shadow,
    localFirst: local_first,
  };
}

export function toBody(draft: RouteDraft): RouteCreate {
  const definition: RouteDefinition = {
    tiers: Object.fromEntries(
      Object.entries(draft.tiers)
        .filter(([, models]) => models.length > 0)
        .map(([tier, models]) => [tier, [...models]]),
    ),
    rules: draft.rules.map(({ when, use, because }) => ({ when, use: [...use], because })),
    baseline: draft.baseline || null,
    shadow: draft.shadow,
    local_first: draft.localFirst,
  };
  return { name: draft.name, description: draft.description, definition };
}

/** Whether a route names no model at all: it could choose none. */
export function namesNothing({ tiers, rules }: RouteDraft): boolean {
  return Object.values(tiers).every((models) => models.length === 0) && rules.length === 0;
}

/** The rules that use no model, by their keys. */
export function emptyRules({ rules }: RouteDraft): readonly string[] {
  return rules.filter(({ use }) => use.length === 0).map(({ key }) => key);
}
