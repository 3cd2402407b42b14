/** What an address says after its `?`, before anybody checked it. */
export type RawSearch = Record<string, unknown>;

/** A text of the address; undefined when it is missing or empty. */
export function searchText(search: RawSearch, name: string): string | undefined {
  const value = search[name];
  // The router reads `?token=123` as a number.
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** One of a few values; undefined for any other, so that a mistyped address shows everything instead of an error. */
export function searchChoice<T extends string>(search: RawSearch, name: string, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === search[name]);
}
