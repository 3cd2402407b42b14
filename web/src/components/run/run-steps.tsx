import { ApprovalCard } from "@/components/run/approval-card";
import { RichText } from "@/components/markdown/rich-text";
import { ModelLine } from "@/components/run/model-line";
import { ToolLine } from "@/components/run/tool-line";
import { hasEnded, type RunState } from "@/lib/stream/state";

interface Props {
  state: RunState;
  /** The step whose text is shown elsewhere, as the answer. */
  answerKey: string | null;
}

/** What an agent thought, said on the way, called and asked, in order. */
export function RunSteps({ state, answerKey }: Props) {
  const isVoid = hasEnded(state);
  return (
    <div className="flex flex-col gap-px">
      {state.steps.map((step) => {
        if (step.kind === "model") {
          return (
            <div key={step.key} className="flex flex-col">
              <ModelLine step={step} />
              {step.key !== answerKey && step.text !== "" && (
                <div className="px-2 py-2">
                  <RichText text={step.text} />
                </div>
              )}
            </div>
          );
        }
        const asked = state.approvals.filter((approval) => approval.step === step.key);
        const isAsking = asked.some(({ status }) => status === "pending") && !isVoid;
        return (
          <div key={step.key} className="flex flex-col">
            {(!isAsking || step.status === "unknown") && <ToolLine step={step} />}
            {asked.map((approval) => (
              <ApprovalCard key={approval.id} approval={approval} agent={state.agent} isVoid={isVoid} />
            ))}
          </div>
        );
      })}
    </div>
  );
}
