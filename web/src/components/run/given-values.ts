import type { FormSchema, FormValue } from "@/lib/json-schema";

/** The value without the optional fields that were left empty: a tool tells "not given" from "empty". */
export function givenValues(schema: FormSchema, value: FormValue): FormValue {
  const isLeftOut = ([name, one]: [string, unknown]) =>
    one === undefined || (one === "" && schema.required?.includes(name) !== true);
  return Object.fromEntries(Object.entries(value).filter((entry) => !isLeftOut(entry)));
}
