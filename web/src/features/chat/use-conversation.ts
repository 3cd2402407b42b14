import { useInfiniteQuery } from "@tanstack/react-query";

import { messagesQuery } from "@/features/chat/api/list-messages";
import { type Draft, useSendMessage } from "@/features/chat/api/send-message";
import { turnsOf } from "@/features/chat/turns";
import { useRun } from "@/hooks/use-run";
import { useControlRun } from "@/lib/api/control-run";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { hasEnded } from "@/lib/stream/state";
import { showToast } from "@/lib/toasts";

/** A session's turns, and what can be done at its end. */
export function useConversation(sessionId: string) {
  const t = useT();
  const messages = useInfiniteQuery(messagesQuery(sessionId));
  const turns = turnsOf(messages.data?.pages.flatMap(({ items }) => items) ?? []);
  const last = turns.at(-1) ?? null;
  const open = last?.answered === null ? last.runId : null;
  const view = useRun(open);
  const isRunning = view !== null && view.error === null && !hasEnded(view.state);
  const sending = useSendMessage(sessionId);
  const control = useControlRun();
  const isBusy = isRunning || sending.isPending;
  const isStopping = (control.isPending || control.isSuccess) && control.variables.runId === open;

  const send = (draft: Draft) => sending.mutate({ ...draft, key: crypto.randomUUID() });
  const outgoing = sending.isPending || sending.isError ? sending.variables : null;
  const fail = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  return {
    messages,
    turns,
    last,
    isBusy,
    /** What is on its way to the server, or did not get there. */
    outgoing,
    sendError: sending.error,
    send: isBusy ? null : send,
    sendAgain: sending.isError ? () => sending.mutate(sending.variables) : null,
    forget: sending.reset,
    stop:
      isRunning && open !== null && !isStopping
        ? () => control.mutate({ runId: open, action: "cancel" }, { onError: fail })
        : null,
    isRunning,
  };
}
