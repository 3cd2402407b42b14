import { TextDiff } from "@/components/diff/text-diff";
import { diffFields } from "@/lib/diff";
import { useT } from "@/lib/i18n/context";

const isLong = (value: unknown): value is string => typeof value === "string" && value.includes("\n");
const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));

/** What was changed in an object, field by field; long texts line by line. */
export function FieldDiff({ before, after }: { before: unknown; after: unknown }) {
  const t = useT();
  const fields = diffFields(before, after);
  if (fields.length === 0) return <p className="text-muted">{t("diff.same")}</p>;
  return (
    <dl className="flex flex-col gap-3">
      {fields.map((field) => (
        <div key={field.path}>
          <dt className="mb-1 font-mono text-xs text-muted">{field.path}</dt>
          <dd>
            {isLong(field.before) && isLong(field.after) ? (
              <TextDiff before={field.before} after={field.after} />
            ) : (
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-mono text-xs wrap-anywhere">
                {field.before !== undefined && (
                  <del className="rounded-sm bg-bad-wash px-1.5 py-0.5 no-underline">
                    <span className="sr-only">{t("diff.before")} </span>
                    {shown(field.before)}
                  </del>
                )}
                {field.after !== undefined && (
                  <ins className="rounded-sm bg-ok-wash px-1.5 py-0.5 no-underline">
                    <span className="sr-only">{t("diff.after")} </span>
                    {shown(field.after)}
                  </ins>
                )}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
