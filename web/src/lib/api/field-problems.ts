import { ApiError } from "@/lib/api/api-error";

/** What the server found wrong with single fields, by JSON pointer. */
export function fieldProblems(error: Error | null): Readonly<Record<string, string>> {
  const fields = error instanceof ApiError ? error.fields : [];
  return Object.fromEntries(fields.map(({ pointer, detail }) => [pointer, detail]));
}
