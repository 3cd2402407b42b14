import { ChevronRight } from "lucide-react";
import { useId } from "react";

import { RichText } from "@/components/markdown/rich-text";
import { RunSteps } from "@/components/run/run-steps";
import { SourceChips } from "@/components/run/source-chips";
import { AnswerEnd } from "@/features/chat/answer-end";
import { AnswerFooter } from "@/features/chat/answer-footer";
import { AnswerState } from "@/features/chat/answer-state";
import type { Turn } from "@/features/chat/turns";
import { useAnswer } from "@/features/chat/use-answer";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  turn: Turn;
  agent: string;
  /** Ask the same again; null when it can't be. */
  onRetry: (() => void) | null;
}

/** What an agent answered, and how it got there. A stored answer is there at once; its steps are read when it is in view. */
export function Answer({ turn, agent, onRetry }: Props) {
  const t = useT(chatText);
  const id = useId();
  const { ref, view, answer, isShown, toggle } = useAnswer(turn);
  const { state, text, isEnded, steps, sources } = answer;
  return (
    <article ref={ref} aria-label={t("chat.answer-of", { agent })} className="flex flex-col">
      <h2 className="sr-only">{t("chat.answer-of", { agent })}</h2>
      <header className="-ms-2 flex h-8 items-center gap-2">
        <button
          type="button"
          aria-expanded={isShown}
          aria-controls={id}
          disabled={steps === 0}
          onClick={toggle}
          className="flex h-7 min-w-0 items-center gap-2 rounded-md px-2 text-sm enabled:hover:bg-hover"
        >
          <span className="truncate font-medium">{state?.agent || agent}</span>
          <AnswerState view={view} isEnded={isEnded} steps={steps} />
          {steps > 0 && (
            <ChevronRight
              className={classes("size-3.5 shrink-0 text-faint", isShown ? "rotate-90" : "rtl:-scale-x-100")}
              aria-hidden
            />
          )}
        </button>
      </header>
      <div id={id} className="-ms-2">
        {isShown && state !== null && <RunSteps state={state} answerKey={answer.stepKey} />}
      </div>
      {text !== "" && (
        <div className={classes("min-h-6.5", isShown && steps > 0 && "pt-2")}>
          <RichText text={text} />
        </div>
      )}
      <SourceChips sources={sources} />
      <AnswerEnd turn={turn} state={state} error={view?.error ?? null} />
      <AnswerFooter runId={turn.runId} answer={answer} onRetry={isEnded ? onRetry : null} />
    </article>
  );
}
