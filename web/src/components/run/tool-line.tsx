import { CircleCheck, CircleHelp, CircleX, Hourglass, LoaderCircle, type LucideIcon } from "lucide-react";

import { Line } from "@/components/run/line";
import { ToolDetails } from "@/components/run/tool-details";
import { callSummary, spokenName } from "@/lib/call-summary";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
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
  const t = useT(runPartsText);
  const format = useFormat();
  const { seconds } = step;
  return (
    <Line
      name={step.key}
      icon={ICONS[step.status]}
      title={spokenName(step.tool)}
      summary={<Glimpse step={step} />}
      tone={TONES[step.status]}
      aside={seconds === undefined || seconds < 0.0005 ? t(`call.${step.status}`) : format.duration(seconds)}
      isOpenAtFirst={isOpenAtFirst}
    >
      <ToolDetails step={step} />
    </Line>
  );
}

const GLIMPSE = 120;

function Glimpse({ step: { arguments: given, result } }: { step: ToolStep }) {
  const text = result?.text.replaceAll(/\s+/g, " ").trim() ?? "";
  return (
    <>
      {callSummary(given)}
      {text !== "" && (
        <span className={result?.is_error === true ? "text-bad" : "text-faint"}>
          <span aria-hidden>{" → "}</span>
          {text.slice(0, GLIMPSE)}
        </span>
      )}
    </>
  );
}
