import { Brain, RotateCcw, TriangleAlert } from "lucide-react";

import { Line } from "@/components/run/line";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { ModelStep } from "@/lib/stream/state";

const GLIMPSE = 160;

/** What a model thought, or why its step did not work, in one line; nothing when there is neither. */
export function ModelLine({ step }: { step: ModelStep }) {
  if (step.status === "retrying" || (step.status === "failed" && step.problem !== undefined)) {
    return <TroubleLine step={step} />;
  }
  return step.thought === "" ? <ChoiceLine step={step} /> : <ThoughtLine step={step} />;
}

function TroubleLine({ step }: { step: ModelStep }) {
  const t = useT(runPartsText);
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

/** How the run thinks, where that was chosen by what its request needs. */
function ChoiceLine({ step: { reasoning } }: { step: ModelStep }) {
  const t = useT(runPartsText);
  if (reasoning === undefined || reasoning.reasons.length === 0) return null;
  return <Line icon={Brain} title={t(`step.profile.${reasoning.profile}`)} summary={reasoning.reasons.join(", ")} />;
}

function ThoughtLine({ step }: { step: ModelStep }) {
  const t = useT(runPartsText);
  const format = useFormat();
  const isThinking = step.status === "running" && step.text === "";
  const [thinking, thought] =
    step.purpose === "plan" ? (["planning", "plan"] as const) : (["thinking", "thought"] as const);
  return (
    <Line
      name={`${step.key}.thought`}
      icon={Brain}
      tone={isThinking ? "busy" : "plain"}
      title={t(`step.${isThinking ? thinking : thought}`)}
      summary={step.thought.slice(-GLIMPSE).replaceAll(/\s+/g, " ")}
      {...(step.seconds !== undefined && { aside: format.duration(step.seconds) })}
    >
      <p className="max-w-[70ch] text-sm wrap-anywhere whitespace-pre-wrap text-muted">{step.thought}</p>
      <Why step={step} />
    </Line>
  );
}

function Why({ step: { reasoning } }: { step: ModelStep }) {
  const t = useT(runPartsText);
  if (reasoning === undefined) return null;
  const profile = t(`step.profile.${reasoning.profile}`);
  const reasons = reasoning.reasons.join(", ");
  return (
    <p className="mt-2 text-xs text-muted">{reasons === "" ? profile : t("step.profile.why", { profile, reasons })}</p>
  );
}
