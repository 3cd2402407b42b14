import { Ban, Scissors, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

import { RichText } from "@/components/markdown/rich-text";
import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { type Answer, isRunning } from "@/features/playground/answer";
import { ApiError } from "@/lib/api/api-error";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { playgroundText } from "@/lib/i18n/en/playground";

interface Props {
  answer: Answer;
  /** What is asked on this side; null when nobody is. */
  name: string | null;
  onRetry: (() => void) | null;
}

/** What a side says: its answer as it comes, or why there is none. */
export function AnswerBody({ answer, name, onRetry }: Props) {
  const t = useT(playgroundText);
  const { status, text, thought } = answer;
  if (status === "none") {
    return <p className="text-muted">{name === null ? t("playground.none.second") : t("playground.none", { name })}</p>;
  }
  return (
    <div className="flex flex-col gap-3" aria-busy={isRunning(answer)}>
      {thought !== "" && (
        <details className="text-sm text-muted">
          <summary className="w-fit hover:text-ink">{t("playground.thought")}</summary>
          <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{thought}</p>
        </details>
      )}
      {status === "waiting" && <p className="animate-pulse text-muted">{t("playground.waiting")}</p>}
      {text !== "" && <RichText text={text} />}
      {status === "done" && text === "" && <p className="text-muted">{t("playground.empty")}</p>}
      {answer.isCut && (
        <Note icon={<Scissors className="mt-1 size-4 shrink-0" aria-hidden />}>{t("playground.cut")}</Note>
      )}
      {status === "stopped" && (
        <Note icon={<Ban className="mt-1 size-4 shrink-0" aria-hidden />}>{t("playground.stopped")}</Note>
      )}
      {answer.error !== null && <Failure error={answer.error} onRetry={onRetry} />}
      <p role="status" className="sr-only">
        {status === "done" && t("playground.finished", { name: name ?? "" })}
      </p>
    </div>
  );
}

function Note({ icon, children }: { icon: ReactNode; children: string }) {
  return (
    <p className="flex items-start gap-2 text-sm text-muted">
      {icon}
      <span>{children}</span>
    </p>
  );
}

function Failure({ error, onRetry }: { error: Error; onRetry: (() => void) | null }) {
  const t = useT();
  const id = error instanceof ApiError ? error.requestId : null;
  return (
    <div
      role="alert"
      className="flex flex-col items-start gap-2 rounded-md border border-bad/40 bg-bad-wash px-3 py-2.5"
    >
      <p className="flex items-start gap-2">
        <TriangleAlert className="mt-1 size-4 shrink-0 text-bad" aria-hidden />
        <span className="min-w-0 wrap-anywhere">{errorText(error, t)}</span>
      </p>
      <div className="flex flex-wrap items-center gap-3 ps-6">
        <Button size="small" onClick={onRetry}>
          {t("action.retry")}
        </Button>
        {id !== null && (
          <span className="flex items-center gap-1 text-sm text-muted">
            {t("error.request-id", { id: id.slice(0, 8) })}
            <CopyText text={id} label={t("copy.id", { id })} />
          </span>
        )}
      </div>
    </div>
  );
}
