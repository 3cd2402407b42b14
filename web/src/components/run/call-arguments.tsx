import { JsonView } from "@/components/json-view/json-view";
import { spokenName } from "@/lib/call-summary";
import { type FormSchema, resolved } from "@/lib/json-schema";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

interface Props {
  schema: FormSchema | null;
  value: Readonly<Record<string, unknown>>;
}

/** What a call would be made with, field by field in the order of the tool's schema. */
export function CallArguments({ schema, value }: Props) {
  const t = useT(runPartsText);
  const known = Object.keys(schema?.properties ?? {}).filter((name) => value[name] !== undefined);
  const names = [...known, ...Object.keys(value).filter((name) => !known.includes(name))];
  if (names.length === 0) return <p className="text-muted">{t("ask.no-arguments")}</p>;
  return (
    <dl className="divide-y divide-line overflow-hidden rounded-lg border border-line">
      {names.map((name) => {
        const property = schema?.properties?.[name];
        const field = property === undefined || schema === null ? {} : resolved(property, schema);
        return (
          <div key={name} className="grid gap-x-4 gap-y-0.5 px-3.5 py-2.5 sm:grid-cols-[8rem_minmax(0,1fr)]">
            <dt className="text-sm text-muted" title={field.description}>
              {field.title ?? spokenName(name)}
            </dt>
            <dd>
              <Value value={value[name]} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Value({ value }: { value: unknown }) {
  if (typeof value === "object" && value !== null) return <JsonView value={value} />;
  return (
    <span className="block max-h-80 overflow-y-auto font-mono text-sm wrap-anywhere whitespace-pre-wrap">
      {typeof value === "string" ? value : JSON.stringify(value)}
    </span>
  );
}
