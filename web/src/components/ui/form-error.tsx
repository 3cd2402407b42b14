import { ApiError } from "@/lib/api/api-error";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";

interface Props {
  error: Error | null;
  /** The fields that say themselves what is wrong with them. */
  fields: readonly string[];
}

/** What is wrong with a form as a whole, under its fields. */
export function FormError({ error, fields }: Props) {
  const t = useT();
  if (error === null) return null;
  const pointers = fields.map((field) => `/body/${field}`);
  const isSaidThere =
    error instanceof ApiError &&
    error.fields.length > 0 &&
    error.fields.every(({ pointer }) => pointers.includes(pointer));
  if (isSaidThere) return null;
  return (
    <p role="alert" className="rounded-md border border-bad/40 bg-bad-wash px-3 py-2 text-sm wrap-anywhere">
      {errorText(error, t)}
    </p>
  );
}
