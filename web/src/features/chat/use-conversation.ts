import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { messagesQuery } from "@/features/chat/api/list-messages";
import { type Draft, useSendMessage } from "@/features/chat/api/send-message";
import { type Turn, turnsOf } from "@/features/chat/turns";
import { useRunFact } from "@/hooks/use-run";
import { useControlRun } from "@/lib/api/control-run";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { hasEnded } from "@/lib/stream/state";
import { showToast } from "@/lib/toasts";

/** The run of the last turn, while it has not ended. */
function useOpenRun(last: Turn | null) {
  const t = useT();
  const control = useControlRun();
  const runId = last?.answered === null ? last.runId : null;
  const isRunning = useRunFact(runId, ({ state, error }) => error === null && !hasEnded(state)) === true;
  const isStopping = (control.isPending || control.isSuccess) && control.variables.runId === runId;
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const stop = () => runId !== null && control.mutate({ runId, action: "cancel" }, { onError });
  return { isRunning, stop: isRunning && !isStopping ? () => void stop() : null };
}

/** A session's turns, and what can be done at its end. */
export function useConversation(sessionId: string) {
  const messages = useInfiniteQuery(messagesQuery(sessionId));
  const { data } = messages;
  const turns = useMemo(() => turnsOf(data?.pages.flatMap(({ items }) => items) ?? []), [data]);
  const last = turns.at(-1) ?? null;
  const { isRunning, stop } = useOpenRun(last);
  const sending = useSendMessage(sessionId);
  const isBusy = isRunning || sending.isPending;
  const send = (draft: Draft) => sending.mutate({ ...draft, key: crypto.randomUUID() });
  return {
    messages,
    turns,
    last,
    isRunning,
    isBusy,
    /** What is on its way to the server, or did not get there. */
    outgoing: sending.isPending || sending.isError ? sending.variables : null,
    sendError: sending.error,
    isWaiting: sending.isPaused,
    send: isBusy ? null : send,
    sendAgain: sending.isError ? () => sending.mutate(sending.variables) : null,
    forget: sending.reset,
    stop,
  };
}
