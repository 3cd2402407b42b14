import type { ReactNode } from "react";

import { JsonView } from "@/components/json-view/json-view";
import { SourceList } from "@/components/run/source-list";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { ToolStep } from "@/lib/stream/state";

/** Everything of a tool call: what it was given, and what it came to. */
export function ToolDetails({ step: { arguments: given, result } }: { step: ToolStep }) {
  const t = useT(runPartsText);
  return (
    <dl className="flex flex-col gap-3 text-sm">
      <Part title={t("call.arguments")}>
        {given === undefined ? <p className="text-faint">{t("run.erased")}</p> : <JsonView value={given} depth={1} />}
      </Part>
      {result !== undefined && (
        <Part title={result.is_error ? t("call.error") : t("call.result")}>
          <pre className="max-h-72 overflow-auto font-mono text-xs/5 wrap-anywhere whitespace-pre-wrap" tabIndex={0}>
            {result.text}
          </pre>
        </Part>
      )}
      {result?.data !== undefined && result.data !== null && (
        <Part title={t("call.data")}>
          <JsonView value={result.data} depth={1} />
        </Part>
      )}
      {result !== undefined && result.sources.length > 0 && (
        <Part title={t("sources.title")}>
          <SourceList sources={result.sources} />
        </Part>
      )}
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="mb-1 text-xs text-faint">{title}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
