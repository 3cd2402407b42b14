import { CornerDownRight, Flag, Sparkles } from "lucide-react";
import { memo } from "react";

import { ApprovalCard } from "@/components/run/approval-card";
import { FeedbackList } from "@/components/run/feedback-list";
import { Line } from "@/components/run/line";
import { RichText } from "@/components/markdown/rich-text";
import { OpenLines } from "@/components/run/open-lines";
import { ModelLine } from "@/components/run/model-line";
import { SourceChips } from "@/components/run/source-chips";
import { ToolLine } from "@/components/run/tool-line";
import { JsonView } from "@/components/json-view/json-view";
import { VirtualList } from "@/components/virtual-list/virtual-list";
import { entriesOf, type TimelineEntry } from "@/features/runs/timeline";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import { runsText } from "@/lib/i18n/en/runs";
import { hasEnded, type ModelStep, type RunState, type ToolStep } from "@/lib/stream/state";

const LINE_HEIGHT = 33;

/** A run from its input to its answer: every step, what was asked, and how it ended. */
export function RunTimeline({ runId, state }: { runId: string; state: RunState }) {
  const t = useT(chatText, runPartsText, runsText);
  const entries = entriesOf(state);
  return (
    <OpenLines>
      <VirtualList
        label={t("run.steps")}
        count={entries.length}
        itemKey={(index) => entries[index]?.key ?? String(index)}
        estimate={LINE_HEIGHT}
        render={(index) => <Entry runId={runId} entry={entries[index]} state={state} />}
        isKept={(index) => entries[index]?.isAsking === true}
        className="max-w-4xl"
      />
    </OpenLines>
  );
}

interface EntryProps {
  runId: string;
  entry: TimelineEntry | undefined;
  state: RunState;
}

/** Drawn again only when the run has changed, and not each time that the list finds out what is in view. */
const Entry = memo(function Entry({ runId, entry, state }: EntryProps) {
  switch (entry?.kind) {
    case undefined:
      return null;
    case "input":
      return <Start state={state} />;
    case "model":
      return <ModelPart step={entry.step} />;
    case "tool":
      return <ToolPart step={entry.step} state={state} />;
    case "correction":
      return <Correction errors={entry.errors} />;
    case "end":
      return <End runId={runId} state={state} />;
  }
});

function Start({ state }: { state: RunState }) {
  const t = useT(chatText, runPartsText, runsText);
  return (
    <Line name="input" icon={CornerDownRight} title={t("run.input")} summary={state.input} isOpenAtFirst>
      <p className="max-w-[70ch] text-read wrap-anywhere whitespace-pre-wrap">{state.input}</p>
      {state.files.length > 0 && <p className="mt-1 text-sm text-muted">{state.files.join(", ")}</p>}
    </Line>
  );
}

function Correction({ errors }: { errors: readonly string[] }) {
  const t = useT(chatText, runPartsText, runsText);
  return <Line icon={Flag} tone="bad" title={t("run.correction")} summary={errors.join(" ")} />;
}

function ModelPart({ step }: { step: ModelStep }) {
  const t = useT(chatText, runPartsText, runsText);
  const format = useFormat();
  const { usage, seconds } = step;
  const aside = [
    step.attempt > 1 && t("run.attempt", { attempt: step.attempt }),
    usage !== undefined && t("chat.tokens", { tokens: format.tokens(usage.input + usage.output) }),
    seconds !== undefined && format.duration(seconds),
  ].filter(Boolean);
  const isRunning = step.status === "running";
  return (
    <>
      <Line
        name={step.key}
        icon={Sparkles}
        tone={isRunning ? "busy" : "plain"}
        title={step.model}
        summary={step.text.slice(0, 200)}
        aside={aside.length > 0 ? aside.join(" · ") : t(`call.${isRunning ? "running" : "failed"}`)}
      >
        <div className="flex flex-col gap-3">
          {step.text !== "" && <RichText text={step.text} />}
          <JsonView
            depth={1}
            value={{
              step: step.key,
              provider: step.provider,
              model: step.model,
              attempt: step.attempt,
              finish: step.finish,
              usage,
            }}
          />
        </div>
      </Line>
      <div className="ps-6">
        <ModelLine step={step} />
      </div>
    </>
  );
}

function ToolPart({ step, state }: { step: ToolStep; state: RunState }) {
  return (
    <div className="ps-6">
      <ToolLine step={step} />
      {state.approvals
        .filter((approval) => approval.step === step.key)
        .map((approval) => (
          <ApprovalCard key={approval.id} approval={approval} agent={state.agent} isVoid={hasEnded(state)} />
        ))}
    </div>
  );
}

function End({ runId, state }: { runId: string; state: RunState }) {
  const t = useT(chatText, runPartsText, runsText);
  if (state.status !== "succeeded") {
    const text = state.detail ?? state.problem ?? "";
    return (
      <Line
        name="end"
        icon={Flag}
        tone={state.status === "failed" ? "bad" : "plain"}
        title={t(`state.${state.status}`)}
        summary={text}
      >
        {text !== "" && <p className="text-sm wrap-anywhere whitespace-pre-wrap">{text}</p>}
      </Line>
    );
  }
  return (
    <Line name="end" icon={Flag} title={t("run.answer")} summary={state.answer} isOpenAtFirst>
      <RichText text={state.answer ?? ""} />
      {state.output !== undefined && state.output !== null && (
        <div className="mt-3">
          <JsonView value={state.output} />
        </div>
      )}
      <SourceChips sources={state.sources} />
      <FeedbackList runId={runId} />
    </Line>
  );
}
