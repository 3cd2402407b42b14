import { type RunControl, useControlRun } from "@/lib/api/control-run";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { hasEnded, type RunState } from "@/lib/stream/state";
import { showToast } from "@/lib/toasts";

const STANDING: readonly RunState["status"][] = ["paused", "parked"];

/** What can be done with a run now; null for what can't. */
export function useRunControls(runId: string, state: RunState) {
  const t = useT();
  const control = useControlRun();
  const act = (action: RunControl["action"]) => () =>
    control.mutate({ runId, action }, { onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }) });
  const isIdle = !control.isPending && state.lastSeq > 0 && !hasEnded(state);
  const isStanding = STANDING.includes(state.status);
  return {
    cancel: isIdle ? act("cancel") : null,
    pause: isIdle && !isStanding && !state.isPausing ? act("pause") : null,
    resume: isIdle && isStanding ? act("resume") : null,
    isEnded: hasEnded(state),
    isStanding,
  };
}
