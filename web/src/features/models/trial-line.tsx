import { CircleCheck, CircleX } from "lucide-react";

import type { TrialOut } from "@/lib/api/schema";
import { errorText } from "@/lib/api/error-text";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

/** What a test of a provider or a model showed: that it works and how fast, or why it does not. */
export function TrialLine({ trial, error }: { trial: TrialOut | undefined; error: Error | null }) {
  const t = useT(modelsText);
  if (error !== null) return <Failure title={t("models.test.not-run")} detail={errorText(error, t)} />;
  if (trial === undefined) return null;
  if (trial.ok) return <Success trial={trial} />;
  return <Failure title={trial.problem?.title ?? t("state.failed")} detail={trial.problem?.detail ?? ""} />;
}

function Success({ trial: { latency_ms, models = null, usage = null, model = null } }: { trial: TrialOut }) {
  const t = useT(modelsText);
  const format = useFormat();
  const facts = [
    format.duration(latency_ms / 1000),
    models !== null && t("models.test.listed", { count: models }),
    usage !== null && t("models.test.used", { input: usage.input ?? 0, output: usage.output ?? 0 }),
    model !== null && t("models.test.answered", { model }),
  ];
  return (
    <p role="status" className="numeric flex items-start gap-2 text-sm">
      <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok" aria-hidden />
      <span className="min-w-0 wrap-anywhere text-muted">
        <span className="text-ink">{t("models.test.works")}</span>
        {facts.filter(Boolean).map((fact) => ` · ${String(fact)}`)}
      </span>
    </p>
  );
}

function Failure({ title, detail }: { title: string; detail: string }) {
  return (
    <p role="status" className="flex items-start gap-2 text-sm">
      <CircleX className="mt-0.5 size-4 shrink-0 text-bad" aria-hidden />
      <span className="min-w-0 wrap-anywhere text-muted">
        <span className="font-medium text-ink">{title}</span>
        {detail !== "" && <span className="block">{detail}</span>}
      </span>
    </p>
  );
}
