import { Link } from "@tanstack/react-router";
import { RotateCcw } from "lucide-react";

import { FeedbackButtons } from "@/components/run/feedback-buttons";
import { CopyText } from "@/components/ui/copy-text";
import { IconButton } from "@/components/ui/icon-button";
import { AnswerCost } from "@/features/chat/answer-cost";
import type { AnswerView } from "@/features/chat/answer-of";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  runId: string;
  answer: AnswerView;
  onRetry: (() => void) | null;
}

/** The quiet line under an answer. Its room is kept from the beginning, so that nothing moves when it appears. */
export function AnswerFooter({ runId, answer, onRetry }: Props) {
  const t = useT(chatText);
  const format = useFormat();
  const { state, text, isEnded, model, seconds } = answer;
  const tokens = state === null ? 0 : state.usage.input + state.usage.output;
  return (
    <footer className="-ms-1 flex h-8 items-center gap-1 text-xs text-faint">
      {isEnded && (
        <>
          {text !== "" && <CopyText text={text} label={t("chat.copy-answer")} />}
          {onRetry !== null && (
            <IconButton icon={RotateCcw} label={t("chat.retry")} onClick={onRetry} className="size-6" />
          )}
          {text !== "" && (state === null ? <span className="w-13" /> : <FeedbackButtons runId={runId} />)}
          <span className="numeric flex min-w-0 items-center gap-1.5 ps-1 whitespace-nowrap [&>*+*]:before:me-1.5 [&>*+*]:before:content-['·']">
            {model !== null && <span className="max-w-40 truncate">{model}</span>}
            {seconds !== null && <span>{format.duration(seconds)}</span>}
            {state !== null && <AnswerCost runId={runId} endedAt={state.endedAt} />}
            {tokens > 0 && <span className="max-sm:hidden">{t("chat.tokens", { tokens: format.tokens(tokens) })}</span>}
            <span>
              <Link
                to="/runs/$runId"
                params={{ runId }}
                className="inline-flex h-6 items-center underline-offset-3 hover:text-ink hover:underline"
              >
                {t("chat.trace")}
              </Link>
            </span>
          </span>
        </>
      )}
    </footer>
  );
}
