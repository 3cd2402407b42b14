import { readFileSync } from "node:fs";

interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
}

interface Description {
  paths: Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { schema: Schema }> }> } } | undefined
  >;
  components: { schemas: Record<string, Schema> };
}

const ROWS = 3;
const DEEPEST = 8;
const AT = "2026-11-20T10:00:00Z";
const description = JSON.parse(readFileSync("../src/eyrie/reference/openapi.json", "utf8")) as Description;

/** What the contract lets the server say to a GET, in values that are no words; undefined where it describes none. */
export function answerTo(pathname: string): unknown {
  const found = Object.entries(description.paths)
    .filter(([path]) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname))
    .toSorted(([one], [other]) => one.split("{").length - other.split("{").length)[0];
  const schema = found?.[1]?.get?.responses["200"]?.content?.["application/json"]?.schema;
  return schema === undefined ? undefined : sample(schema, { name: "", row: 1, depth: 0 });
}

/** Where a value stands: rows differ, so that each shows other cases of a closed set. */
interface Place {
  name: string;
  row: number;
  depth: number;
}

function sample(schema: Schema, place: Place): unknown {
  if (place.name.endsWith("_cursor")) return null; // a list has an end
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    if (name === "JsonValue") return "…";
    return sample(description.components.schemas[name] ?? {}, { ...place, depth: place.depth + 1 });
  }
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices === undefined) return plain(schema, place);
  return place.depth > DEEPEST ? null : sample(choices.find(({ type }) => type !== "null") ?? {}, place);
}

function plain(schema: Schema, place: Place): unknown {
  const { row } = place;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[(row - 1) % schema.enum.length];
  if (schema.type === "object") return object(schema, place);
  if (schema.type === "array") return array(schema, place);
  if (schema.type === "boolean") return row % 2 === 1;
  return schema.type === "integer" || schema.type === "number" ? row : text(schema, place);
}

function array({ items = {} }: Schema, place: Place): unknown[] {
  const { depth } = place;
  if (depth > DEEPEST) return [];
  return Array.from({ length: ROWS }, (_, index) => sample(items, { ...place, row: index + 1, depth: depth + 1 }));
}

function object({ properties, additionalProperties }: Schema, place: Place): Record<string, unknown> {
  const next = { ...place, depth: place.depth + 1 };
  if (properties === undefined) {
    return typeof additionalProperties === "object" ? { "1": sample(additionalProperties, next) } : {};
  }
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, sample(schema, { ...next, name })]),
  );
}

function text({ format }: Schema, { name, row }: Place): string {
  if (format === "date-time") return AT;
  if (format === "date") return AT.slice(0, 10);
  if (format === "uuid") return `01920000-0000-7000-8000-00000000000${row}`;
  return name.endsWith("_usd") ? `${row}.5` : `…${row}`;
}
