// Writes the TypeScript types of the API and of run events from the server's contracts; with --check it compares instead.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import openapiTS, { astToString } from "openapi-typescript";

const HEAD = "// Made by `npm run generate` from the server's contract. Not edited by hand.\n/* eslint-disable */\n\n";
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const read = (name) => readFile(path(name), "utf8");

/** The server sends every field but those that are null: such a field is optional, and never null. */
function asSent(schema) {
  const required = [];
  const properties = {};
  for (const [name, { default: _, ...property }] of Object.entries(schema.properties)) {
    const choices = property.anyOf ?? [];
    const others = choices.filter((choice) => choice.type !== "null");
    const isOpen = "$ref" in property && property.$ref.endsWith("/JsonValue");
    if (choices.length === others.length && !isOpen) required.push(name);
    properties[name] = choices.length === others.length ? property : { ...property, anyOf: others };
  }
  return { ...schema, properties, required };
}

async function events() {
  const text = (await read("events.schema.json")).replaceAll("#/$defs/", "#/components/schemas/");
  const { $defs: schemas, oneOf } = JSON.parse(text);
  const objects = Object.entries(schemas).map(([name, schema]) => [name, schema.properties ? asSent(schema) : schema]);
  return {
    openapi: "3.1.0",
    info: { title: "Run events", version: "1" },
    paths: {},
    components: { schemas: { ...Object.fromEntries(objects), RunEventFields: { oneOf } } },
  };
}

/** Lists may be asked for some fields only; we never do, so that their rows are whole. */
function withWholeRows(description) {
  for (const { get } of Object.values(description.paths)) {
    const content = get?.responses["200"]?.content?.["application/json"];
    const page = content?.schema.anyOf?.find((choice) => choice.$ref?.includes("/Page_"));
    if (page === undefined) continue;
    content.schema = page;
    get.parameters = get.parameters.filter(({ name }) => name !== "fields");
  }
  return description;
}

const OPTIONS = { rootTypes: true, rootTypesNoSchemaPrefix: true, alphabetize: true, defaultNonNullable: false };
const targets = {
  "src/lib/api/schema.ts": withWholeRows(JSON.parse(await read("../src/eyrie/reference/openapi.json"))),
  "src/lib/stream/events.ts": await events(),
};
let outdated = 0;
for (const [name, document] of Object.entries(targets)) {
  const text = HEAD + astToString(await openapiTS(document, OPTIONS));
  if (!process.argv.includes("--check")) {
    await writeFile(path(name), text);
  } else if ((await read(name)) !== text) {
    console.error(`${name} is not what the server's contract says: run npm run generate and commit it.`);
    outdated += 1;
  }
}
process.exit(outdated ? 1 : 0);
