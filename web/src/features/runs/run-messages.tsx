import { useQuery } from "@tanstack/react-query";

import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { VirtualList } from "@/components/virtual-list/virtual-list";
import { runMessagesQuery } from "@/features/runs/api/run-messages";
import { ModelMessage } from "@/features/runs/model-message";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";
import type { MessagesOut } from "@/lib/api/schema";
import type { RunState } from "@/lib/stream/state";

const MESSAGE_HEIGHT = 92;

interface Props {
  runId: string;
  state: RunState;
  /** The event at which to look; null for the latest. */
  seq: number | null;
  onSeq: (seq: number | null) => void;
}

/** What the model was shown at any point of a run. */
export function RunMessages({ runId, state, seq, onSeq }: Props) {
  const t = useT(runsText);
  const at = Math.min(seq ?? state.lastSeq, state.lastSeq);
  const { data, error, refetch } = useQuery({ ...runMessagesQuery(runId, at), placeholderData: (old) => old });
  const steps = state.steps.flatMap((step) =>
    step.kind === "model"
      ? [{ value: String(step.startedSeq), label: t("run.before-step", { step: step.key, model: step.model }) }]
      : [],
  );
  const options = [{ value: "", label: t("run.now") }, ...steps];
  const content = () => {
    if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
    if (data === undefined) return <TableSkeleton />;
    return (
      <>
        <VirtualList
          label={t("run.messages")}
          count={data.messages.length}
          itemKey={String}
          estimate={MESSAGE_HEIGHT}
          render={(index) => <Shown message={data.messages[index]} />}
        />
        <p className="mt-4 max-w-[70ch] text-sm text-muted">
          {t("run.tools-offered")} <span className="font-mono text-xs">{data.tools.join(", ")}</span>
        </p>
      </>
    );
  };
  return (
    <div className="max-w-4xl">
      <div className="mb-4 flex flex-wrap items-center gap-2 text-sm text-muted">
        <Select
          aria-label={t("run.point")}
          className="w-64 max-w-full"
          options={options}
          value={steps.some(({ value }) => value === String(seq)) ? String(seq) : ""}
          onChange={(event) => onSeq(event.target.value === "" ? null : Number(event.target.value))}
        />
        <label className="flex items-center gap-2">
          {t("run.at-event")}
          <Input
            type="number"
            className="numeric !w-24"
            min={1}
            max={state.lastSeq}
            value={at}
            onChange={(event) => {
              const wanted = event.target.valueAsNumber;
              if (Number.isInteger(wanted) && wanted >= 1) onSeq(wanted);
            }}
          />
        </label>
        <span className="numeric">{t("run.of-events", { count: state.lastSeq })}</span>
      </div>
      {content()}
    </div>
  );
}

function Shown({ message }: { message: MessagesOut["messages"][number] | undefined }) {
  return message === undefined ? null : (
    <div className="pb-3">
      <ModelMessage message={message} />
    </div>
  );
}
