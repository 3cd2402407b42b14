import { CircleCheck, CircleHelp, CircleX, Hourglass, LoaderCircle, type LucideIcon } from "lucide-react";

import { JsonView } from "@/components/json-view/json-view";
import { Line } from "@/components/run/line";
import { SourceList } from "@/components/run/source-list";
import { callSummary, toolName } from "@/lib/call-summary";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import type { ToolStep } from "@/lib/stream/state";

const ICONS: Record<ToolStep["status"], LucideIcon> = {
  running: LoaderCircle,
  waiting: Hourglass,
  succeeded: CircleCheck,
  failed: CircleX,
  unknown: CircleHelp,
};
const TONES = { running: "busy", waiting: "plain", succeeded: "plain", failed: "bad", unknown: "bad" } as const;

/** A tool call: what was called with what, where it stands, and a glimpse of the result; everything on click. */
export function ToolLine({ step, isOpenAtFirst = false }: { step: ToolStep; isOpenAtFirst?: boolean }) {
  const t = useT();
  const format = useFormat();
  const { arguments: given, result, seconds } = step;
  const glimpse = result?.text.replaceAll(/\s+/g, " ").trim() ?? "";
  const summary = (
    <>
      {callSummary(given)}
      {glimpse !== "" && (
        <span className={result?.is_error === true ? "text-bad" : "text-faint"}>
          <span aria-hidden>{" → "}</span>
          {glimpse.slice(0, 120)}
        </span>
      )}
    </>
  );
  return (
    <Line
      icon={ICONS[step.status]}
      title={toolName(step.tool)}
      summary={summary}
      tone={TONES[step.status]}
      aside={seconds === undefined ? t(`call.${step.status}`) : format.duration(seconds)}
      isOpenAtFirst={isOpenAtFirst}
    >
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
    </Line>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="mb-1 text-xs text-faint">{title}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
