import { TriangleAlert } from "lucide-react";

import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { ApiError } from "@/lib/api/api-error";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";

interface Props {
  error: Error;
  onRetry: (() => void) | null;
}

/** A part of a page that could not be shown: what happened, what to do, and the id of the request. */
export function ErrorState({ error, onRetry }: Props) {
  const t = useT();
  const requestId = error instanceof ApiError ? error.requestId : null;
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-start gap-3 px-6 py-16">
      <TriangleAlert className="size-5 text-bad" aria-hidden />
      <h2 className="text-lg font-semibold">{t("error.title")}</h2>
      <p className="text-muted">{errorText(error, t)}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={onRetry}>{t("action.retry")}</Button>
        {requestId !== null && (
          <span className="flex items-center gap-1 text-sm text-faint">
            {t("error.request-id", { id: requestId.slice(0, 8) })}
            <CopyText text={requestId} label={t("copy.id", { id: requestId })} />
          </span>
        )}
      </div>
    </div>
  );
}
