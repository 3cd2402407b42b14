import { Link } from "@tanstack/react-router";

import { buttonClasses } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { RunFacts } from "@/features/runs/run-facts";
import { RunTimeline } from "@/features/runs/run-timeline";
import { useRun } from "@/hooks/use-run";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

/** A run from the side, without leaving the list. */
export function RunPeek({ runId, onClose }: { runId: string; onClose: () => void }) {
  const t = useT(runsText);
  const { state, error } = useRun(runId);
  const open = (
    <Link to="/runs/$runId" params={{ runId }} className={buttonClasses({ size: "small" })}>
      {t("run.open")}
    </Link>
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={state.input || t("run.title", { id: runId.slice(-8) })}
      place="side"
      actions={open}
    >
      <RunFacts runId={runId} state={state} agentsAddress={null} />
      <div className="mt-4">
        {error !== null && state.lastSeq === 0 && <ErrorState error={error} onRetry={null} />}
        {error === null && state.lastSeq === 0 && <TableSkeleton />}
        {state.lastSeq > 0 && <RunTimeline runId={runId} state={state} />}
      </div>
    </Dialog>
  );
}
