import { Brain, RotateCcw, TriangleAlert } from "lucide-react";

import { Line } from "@/components/run/line";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { ModelStep } from "@/lib/stream/state";

const GLIMPSE = 160;

/** What a model thought, or why its step did not work, in one line; nothing when there is neither. */
export function ModelLine({ step }: { step: ModelStep }) {
  const t = useT(runPartsText);
  const format = useFormat();
  if (step.status === "retrying" || (step.status === "failed" && step.problem !== undefined)) {
    const isRetrying = step.status === "retrying";
    return (
      <Line
        name={`${step.key}.trouble`}
        icon={isRetrying ? RotateCcw : TriangleAlert}
        tone={isRetrying ? "busy" : "bad"}
        title={isRetrying ? t("step.retrying") : t("step.failed")}
        summary={step.detail ?? step.problem}
      >
        <p className="text-sm wrap-anywhere whitespace-pre-wrap text-muted">{step.detail ?? step.problem}</p>
      </Line>
    );
  }
  if (step.thought === "") return null;
  const isThinking = step.status === "running" && step.text === "";
  return (
    <Line
      name={`${step.key}.thought`}
      icon={Brain}
      tone={isThinking ? "busy" : "plain"}
      title={isThinking ? t("step.thinking") : t("step.thought")}
      summary={step.thought.slice(-GLIMPSE).replaceAll(/\s+/g, " ")}
      {...(step.seconds !== undefined && { aside: format.duration(step.seconds) })}
    >
      <p className="max-w-[70ch] text-sm wrap-anywhere whitespace-pre-wrap text-muted">{step.thought}</p>
    </Line>
  );
}
