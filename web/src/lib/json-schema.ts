/** The part of JSON Schema that forms are made from; whatever else a schema says is checked by the server. */
export interface FormSchema {
  type?: string | readonly string[];
  title?: string;
  description?: string;
  properties?: Readonly<Record<string, FormSchema>>;
  required?: readonly string[];
  items?: FormSchema;
  enum?: readonly unknown[];
  const?: unknown;
  default?: unknown;
  anyOf?: readonly FormSchema[];
  $ref?: string;
  $defs?: Readonly<Record<string, FormSchema>>;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
}

export type FormValue = Record<string, unknown>;

export type FieldKind =
  "text" | "long-text" | "number" | "integer" | "boolean" | "choice" | "texts" | "object" | "json";

/** The schema with its reference followed, and `null` left out of its alternatives. */
export function resolved(schema: FormSchema, root: FormSchema): FormSchema {
  const name = schema.$ref?.startsWith("#/$defs/") ? schema.$ref.slice("#/$defs/".length) : undefined;
  const target = name === undefined ? undefined : root.$defs?.[name];
  if (target !== undefined) return { ...target, ...withoutReference(schema) };
  const others = schema.anyOf?.filter((choice) => choice.type !== "null") ?? [];
  const [only] = others;
  if (others.length !== 1 || only === undefined) return schema;
  const { anyOf: _, ...rest } = schema;
  return { ...resolved(only, root), ...rest };
}

function withoutReference({ $ref: _, ...rest }: FormSchema): FormSchema {
  return rest;
}

const LONG_TEXT = 200;

/** Which control fits a value; `json` when none does. */
export function fieldKind(schema: FormSchema): FieldKind {
  if (schema.enum !== undefined) return schema.enum.every((one) => typeof one === "string") ? "choice" : "json";
  const type = typeof schema.type === "string" ? schema.type : schema.type?.filter((one) => one !== "null").join();
  switch (type) {
    case "string":
      return (schema.maxLength ?? 0) > LONG_TEXT || schema.format === "textarea" ? "long-text" : "text";
    case "number":
    case "integer":
    case "boolean":
      return type;
    case "array":
      return schema.items?.type === "string" && schema.items.enum === undefined ? "texts" : "json";
    case "object":
      return schema.properties === undefined ? "json" : "object";
    default:
      return "json";
  }
}

/** A value to begin with: what is given, else the defaults of the schema. */
export function initialValue(schema: FormSchema, given: FormValue = {}, root: FormSchema = schema): FormValue {
  const value: FormValue = { ...given };
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = resolved(property, root);
    const own = value[name];
    if (fieldKind(field) === "object") {
      value[name] = initialValue(field, isRecord(own) ? own : {}, root);
    } else if (own === undefined && field.default !== undefined && field.default !== null) {
      value[name] = field.default;
    } else if (own === undefined && fieldKind(field) === "boolean" && schema.required?.includes(name)) {
      value[name] = false;
    }
  }
  return value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
