import { Button } from "@/components/ui/button";
import { Asked } from "@/features/chat/asked";
import type { Draft } from "@/features/chat/api/send-message";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  draft: Draft;
  error: Error | null;
  /** It is sent by itself as soon as there is a connection. */
  isWaiting: boolean;
  onRetry: (() => void) | null;
  /** Take it back into the field. */
  onTakeBack: () => void;
}

/** A message on its way to the server, or one that did not get there. */
export function Unsent({ draft, error, isWaiting, onRetry, onTakeBack }: Props) {
  const t = useT(chatText);
  return (
    <div className={error === null ? "opacity-70" : undefined}>
      <Asked text={draft.text} files={draft.files} onEdit={null}>
        {isWaiting && <p className="mt-1.5 text-sm text-muted">{t("chat.no-connection")}</p>}
        {error !== null && (
          <div
            role="alert"
            className="mt-1.5 flex max-w-[85%] flex-wrap items-center justify-end gap-2 text-sm text-bad"
          >
            <span className="w-full text-end wrap-anywhere">{errorText(error, t)}</span>
            <Button size="small" onClick={onRetry}>
              {t("action.retry")}
            </Button>
            <Button size="small" look="quiet" onClick={onTakeBack}>
              {t("chat.edit")}
            </Button>
          </div>
        )}
      </Asked>
    </div>
  );
}
