import type { Translate } from "@/lib/i18n/context";
import { fieldKind, type FormSchema, type FormValue, isRecord, resolved } from "@/lib/json-schema";

/** What is wrong with a form, by JSON pointer; empty when nothing is. */
export type FormErrors = Readonly<Record<string, string>>;

/** Everything that is wrong with a value, as far as a person can mend it in the form. */
export function validateForm(schema: FormSchema, value: FormValue, t: Translate): FormErrors {
  return check(schema, value, { root: schema, t, at: "" });
}

interface Context {
  root: FormSchema;
  t: Translate;
  at: string;
}

function check(schema: FormSchema, value: FormValue, context: Context): FormErrors {
  const errors: Record<string, string> = {};
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = resolved(property, context.root);
    const at = `${context.at}/${name}`;
    const own = value[name];
    if (own === undefined || own === "") {
      if (schema.required?.includes(name)) errors[at] = context.t("form.required");
    } else if (fieldKind(field) === "object" && isRecord(own)) {
      Object.assign(errors, check(field, own, { ...context, at }));
    } else {
      const problem = fieldProblem(field, own, context.t);
      if (problem !== null) errors[at] = problem;
    }
  }
  return errors;
}

function fieldProblem(schema: FormSchema, value: unknown, t: Translate): string | null {
  switch (fieldKind(schema)) {
    case "number":
    case "integer":
      return numberProblem(schema, value, t);
    case "text":
    case "long-text":
      return typeof value === "string" ? textProblem(schema, value, t) : null;
    case "json":
      return value instanceof UnreadableJson ? t("form.json") : null;
    default:
      return null;
  }
}

function numberProblem(schema: FormSchema, value: unknown, t: Translate): string | null {
  if (typeof value !== "number" || Number.isNaN(value)) return t("form.number");
  if (fieldKind(schema) === "integer" && !Number.isInteger(value)) return t("form.integer");
  if (schema.minimum !== undefined && value < schema.minimum) return t("form.minimum", { limit: schema.minimum });
  if (schema.maximum !== undefined && value > schema.maximum) return t("form.maximum", { limit: schema.maximum });
  return null;
}

function textProblem(schema: FormSchema, value: string, t: Translate): string | null {
  const { minLength, maxLength } = schema;
  if (minLength !== undefined && value.length < minLength) return t("form.min-length", { limit: minLength });
  if (maxLength !== undefined && value.length > maxLength) return t("form.max-length", { limit: maxLength });
  return null;
}

/** What somebody wrote that is no JSON yet; it stays in the form until it is. */
export class UnreadableJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
