import { Link } from "@tanstack/react-router";

import { RichText } from "@/components/markdown/rich-text";
import { RunSteps } from "@/components/run/run-steps";
import { StatusPill } from "@/components/ui/status-pill";
import { useRun } from "@/hooks/use-run";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** A run that tries an agent, as it goes on. */
export function Trial({ runId }: { runId: string }) {
  const t = useT(agentsText);
  const { state, error } = useRun(runId);
  const address: string = `/runs/${runId}`;
  const answerKey = state.steps.findLast(({ kind }) => kind === "model")?.key ?? null;
  const answer = state.steps.find((step) => step.key === answerKey);
  const text = state.answer ?? (answer?.kind === "model" ? answer.text : "");
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto px-4 py-3" aria-live="polite">
      <p className="flex items-center gap-2 text-sm">
        <StatusPill status={state.status} />
        <Link to={address} className="ms-auto text-accent underline-offset-4 hover:underline">
          {t("agents.test.open")}
        </Link>
      </p>
      <RunSteps state={state} answerKey={answerKey} />
      {text !== "" && <RichText text={text} />}
      {state.detail !== null && <p className="text-bad">{state.detail}</p>}
      {error !== null && (
        <p role="alert" className="text-bad">
          {errorText(error, t)}
        </p>
      )}
    </div>
  );
}
