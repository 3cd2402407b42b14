import { Ban, Pause, TriangleAlert } from "lucide-react";

import { Button } from "@/components/ui/button";
import type { Turn } from "@/features/chat/turns";
import type { ApiError } from "@/lib/api/api-error";
import { useControlRun } from "@/lib/api/control-run";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import type { RunState } from "@/lib/stream/state";

interface Props {
  turn: Turn;
  state: RunState | null;
  error: ApiError | null;
}

/** How a run ended when it did not end with an answer, and what stands still. */
export function AnswerEnd({ turn, state, error }: Props) {
  const t = useT(chatText);
  if (error !== null && turn.answered === null) {
    return <Note icon="failed" text={errorText(error, t)} />;
  }
  if (state === null) {
    const problem = turn.answered?.problem ?? null;
    if (problem === null) return null;
    return problem.endsWith("cancelled") ? (
      <Note icon="cancelled" text={t("chat.stopped")} />
    ) : (
      <Note icon="failed" text={t("chat.failed")} />
    );
  }
  if (state.status === "cancelled") return <Note icon="cancelled" text={t("chat.stopped")} />;
  if (state.status === "failed") return <Note icon="failed" text={state.detail ?? t("chat.failed")} />;
  if (state.status !== "paused" && state.status !== "parked") return null;
  return <Standing runId={turn.runId} why={state.isUnpaid ? "unpaid" : state.status} />;
}

/** It stands still, and may be let go on. */
function Standing({ runId, why }: { runId: string; why: "paused" | "parked" | "unpaid" }) {
  const t = useT(chatText);
  const control = useControlRun();
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Note icon="paused" text={t(`chat.${why}`)} />
      <Button size="small" isBusy={control.isPending} onClick={() => control.mutate({ runId, action: "resume" })}>
        {t("chat.resume")}
      </Button>
      {control.error !== null && (
        <p role="alert" className="text-sm text-bad">
          {errorText(control.error, t)}
        </p>
      )}
    </div>
  );
}

const ICONS = { failed: TriangleAlert, cancelled: Ban, paused: Pause };

function Note({ icon, text }: { icon: keyof typeof ICONS; text: string }) {
  const Icon = ICONS[icon];
  return (
    <p className="flex max-w-[70ch] items-start gap-2 py-1 text-base text-muted">
      <Icon className={icon === "failed" ? "mt-0.5 size-4 shrink-0 text-bad" : "mt-0.5 size-4 shrink-0"} aria-hidden />
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </p>
  );
}
