import { isRecord } from "@/lib/json-schema";

/** The arguments of a call for reading: a name and a value in each row, texts as they are. */
export function CallArguments({ value }: { value: Readonly<Record<string, unknown>> }) {
  return (
    <dl className="grid grid-cols-[minmax(4rem,auto)_1fr] gap-x-4 gap-y-1.5 text-sm">
      {Object.entries(value).map(([name, one]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name.replaceAll("_", " ")}</dt>
          <dd className="max-h-60 min-w-0 overflow-y-auto font-mono text-xs/5 wrap-anywhere whitespace-pre-wrap">
            {typeof one === "string" ? one : JSON.stringify(one, null, isRecord(one) ? 2 : 0)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
