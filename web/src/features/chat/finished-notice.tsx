import { useState } from "react";

import { answerOf } from "@/features/chat/answer-of";
import type { Turn } from "@/features/chat/turns";
import { useRun } from "@/hooks/use-run";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

/** Tells screen readers once when an answer is finished that was still being written when they came. */
export function FinishedNotice({ last, agent }: { last: Turn | null; agent: string }) {
  return (
    <div role="status" aria-live="polite" className="sr-only">
      {last !== null && <Notice key={last.runId} turn={last} agent={agent} />}
    </div>
  );
}

const LONGEST = 500;

function Notice({ turn, agent }: { turn: Turn; agent: string }) {
  const t = useT(chatText);
  const [isLive] = useState(turn.answered === null);
  const view = useRun(isLive ? turn.runId : null);
  const { isEnded, text, state } = answerOf(turn, view);
  if (!isLive) return null;
  if (!isEnded) return state?.status === "waiting" ? t("chat.announce-waits", { agent }) : null;
  return t("chat.announce", { agent, text: text.slice(0, LONGEST) });
}
