import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import type { RunView } from "@/lib/stream/run-store";

interface Props {
  view: RunView | null;
  isEnded: boolean;
  steps: number;
}

/** Beside the agent's name: what it does now, or how many steps it took. */
export function AnswerState({ view, isEnded, steps }: Props) {
  const t = useT(chatText);
  if (isEnded) return steps > 0 && <span className="numeric text-faint">{t("chat.steps", { count: steps })}</span>;
  if (view?.error !== null && view?.error !== undefined) return null;
  const status = view?.state.status ?? "queued";
  if (view?.connection === "waiting") return <span className="text-faint">{t("chat.reconnecting")}</span>;
  if (status === "waiting") return <span className="text-wait">{t("chat.waits")}</span>;
  if (status === "paused" || status === "parked") return <span className="text-wait">{t(`state.${status}`)}</span>;
  return (
    <span className="flex items-center gap-2 text-busy">
      <span className="size-1.5 animate-pulse-dot rounded-full bg-current" aria-hidden />
      {t("chat.working")}
    </span>
  );
}
