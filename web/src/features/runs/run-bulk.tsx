import { Pause, Play, Square } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { type RunControl, useControlRun } from "@/lib/api/control-run";
import type { RunOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";
import { showToast } from "@/lib/toasts";

const ENDED: readonly RunOut["status"][] = ["succeeded", "failed", "cancelled"];
const STANDING: readonly RunOut["status"][] = ["paused", "parked"];

/** What can be done with the selected runs: each action takes those that it can take. */
export function RunBulk({ chosen, onDone }: { chosen: readonly RunOut[]; onDone: () => void }) {
  const t = useT(runsText);
  const control = useControlRun();
  const [isAsking, setAsking] = useState(false);
  const open = chosen.filter(({ status }) => !ENDED.includes(status));
  const standing = open.filter(({ status }) => STANDING.includes(status));
  const moving = open.filter(({ status }) => !STANDING.includes(status));
  const all = async (runs: readonly RunOut[], action: RunControl["action"]) => {
    onDone();
    const outcomes = await Promise.allSettled(runs.map(({ id }) => control.mutateAsync({ runId: id, action })));
    const failed = outcomes.filter(({ status }) => status === "rejected").length;
    const done = t(`runs.bulk.${action}`, { count: outcomes.length - failed });
    const text = failed === 0 ? done : `${done} ${t("runs.bulk.failed", { count: failed })}`;
    showToast({ tone: failed === 0 ? "plain" : "bad", text });
  };
  return (
    <>
      {moving.length > 0 && (
        <Button size="small" onClick={() => void all(moving, "pause")}>
          <Pause aria-hidden />
          {t("run.pause")}
        </Button>
      )}
      {standing.length > 0 && (
        <Button size="small" onClick={() => void all(standing, "resume")}>
          <Play aria-hidden />
          {t("run.resume")}
        </Button>
      )}
      <Button size="small" look="danger" onClick={open.length === 0 ? null : () => setAsking(true)}>
        <Square aria-hidden />
        {t("run.cancel")}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t("runs.bulk.title", { count: open.length })}
        text={t("run.cancel.text")}
        action={t("run.cancel")}
        onConfirm={() => {
          setAsking(false);
          void all(open, "cancel");
        }}
      />
    </>
  );
}
