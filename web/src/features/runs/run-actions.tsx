import { Pause, Play, Square } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useRunControls } from "@/features/runs/use-run-controls";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";
import type { RunState } from "@/lib/stream/state";

/** The buttons for a run that has not ended. */
export function RunActions({ runId, state }: { runId: string; state: RunState }) {
  const t = useT(runsText);
  const [isAsking, setAsking] = useState(false);
  const { cancel, pause, resume, isEnded, isStanding } = useRunControls(runId, state);
  if (isEnded || state.lastSeq === 0) return null;
  return (
    <>
      {isStanding ? (
        <Button look="primary" onClick={resume}>
          <Play aria-hidden />
          {t("run.resume")}
        </Button>
      ) : (
        <Button onClick={pause}>
          <Pause aria-hidden />
          {state.isPausing ? t("run.pausing") : t("run.pause")}
        </Button>
      )}
      <Button look="danger" onClick={cancel === null ? null : () => setAsking(true)}>
        <Square aria-hidden />
        {t("run.cancel")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t("run.cancel.title", { id: runId.slice(-8) })}
        text={t("run.cancel.text")}
        action={t("run.cancel")}
        onConfirm={() => {
          setAsking(false);
          cancel?.();
        }}
      />
    </>
  );
}
