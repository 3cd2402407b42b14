import { useDeferredValue, useState } from "react";

import { answerOf } from "@/features/chat/answer-of";
import type { Turn } from "@/features/chat/turns";
import { useRun } from "@/hooks/use-run";
import { useSeen } from "@/hooks/use-seen";

/** The answer of a turn. One that was being written when we came keeps its steps open, so that nothing moves at its end. */
export function useAnswer(turn: Turn) {
  const [isLive] = useState(turn.answered === null);
  const [isOpen, setOpen] = useState(isLive);
  const { ref, isSeen } = useSeen();
  const latest = useRun(isLive || isSeen ? turn.runId : null);
  // A stored answer is read already: what belongs to it comes in between more urgent things.
  const deferred = useDeferredValue(latest);
  const view = isLive ? latest : deferred;
  const answer = answerOf(turn, view);
  const { state, isEnded } = answer;
  const isAsking = !isEnded && state?.approvals.some(({ status }) => status === "pending") === true;
  return {
    ref,
    view,
    answer,
    isShown: (isOpen || isAsking) && state !== null,
    toggle: () => setOpen(!isOpen),
  };
}
