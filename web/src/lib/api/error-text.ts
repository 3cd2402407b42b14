import { ApiError } from "@/lib/api/api-error";
import type { Translate } from "@/lib/i18n/context";

/** What to tell a person about an error: the server's own words, or ours where it had none. */
export function errorText(error: Error, t: Translate): string {
  if (!(error instanceof ApiError)) return t("error.unexpected");
  if (error.status === 0) return t("error.unreachable");
  return error.status === 412 ? t("error.changed") : error.message;
}

/** What is wrong with one field of the request's body: `/body/name`. */
export function fieldError(error: Error | null, field: string): string | null {
  if (!(error instanceof ApiError)) return null;
  return error.fields.find(({ pointer }) => pointer === `/body/${field}`)?.detail ?? null;
}
