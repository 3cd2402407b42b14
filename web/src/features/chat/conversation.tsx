import { ArrowDown } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import type { Draft } from "@/features/chat/api/send-message";
import { Composer } from "@/features/chat/composer";
import { FinishedNotice } from "@/features/chat/finished-notice";
import { TurnList } from "@/features/chat/turn-list";
import type { Turn } from "@/features/chat/turns";
import { Unsent } from "@/features/chat/unsent";
import { useAttachments } from "@/features/chat/use-attachments";
import { useConversation } from "@/features/chat/use-conversation";
import { useDraft } from "@/features/chat/use-draft";
import { useStickToEnd } from "@/features/chat/use-stick-to-end";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";
import { useShortcut } from "@/lib/keyboard/shortcuts";

/** The last message as it was written; null when there is none, or it was erased. */
function draftOf(last: Turn | null): Draft | null {
  const text = last?.asked?.text ?? null;
  return text === null ? null : { text, files: last?.asked?.files ?? [] };
}

/** What was said in a session, and the field to say more. */
export function Conversation({ sessionId, agent }: { sessionId: string; agent: string }) {
  const t = useT(chatText);
  const chat = useConversation(sessionId);
  const draft = useDraft(sessionId);
  const attachments = useAttachments();
  const { messages, turns, last, outgoing, send } = chat;
  const { follow, isAtEnd, toEnd } = useStickToEnd(turns[0]?.runId ?? null);
  useShortcut("escape", t("chat.stop"), () => chat.stop?.());
  const takeUp = ({ text, files }: Draft) => {
    draft.write(text);
    attachments.reset(files);
    document.querySelector<HTMLTextAreaElement>("[data-composer]")?.focus();
  };
  const lastDraft = outgoing === null ? draftOf(last) : null;
  const editLast = lastDraft === null || chat.isBusy ? null : () => takeUp(lastDraft);
  const again = send === null || lastDraft === null ? null : () => send(lastDraft);
  if (messages.error !== null && messages.data === undefined) {
    return <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />;
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div ref={follow} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-6 md:px-6">
          <TurnList messages={messages} turns={turns} agent={agent} onEditLast={editLast} onRetry={again} />
          {outgoing !== null && (
            <Unsent
              draft={outgoing}
              error={chat.sendError}
              isWaiting={chat.isWaiting}
              onRetry={chat.sendAgain}
              onTakeBack={() => {
                takeUp(outgoing);
                chat.forget();
              }}
            />
          )}
        </div>
      </div>
      {!isAtEnd && (
        <div className="pointer-events-none absolute inset-x-0 bottom-32 flex justify-center">
          <Button size="small" className="pointer-events-auto shadow-lift" onClick={toEnd}>
            <ArrowDown aria-hidden />
            {t("chat.latest")}
          </Button>
        </div>
      )}
      <div className="mx-auto w-full max-w-3xl shrink-0 px-4 pb-4 md:px-6">
        <Composer
          text={draft.text}
          onText={draft.write}
          attachments={attachments}
          onSend={
            send === null
              ? null
              : (wanted) => {
                  toEnd();
                  send(wanted);
                }
          }
          onStop={chat.stop}
          onEditLast={editLast}
          isRunning={chat.isRunning}
        />
      </div>
      <FinishedNotice last={last} agent={agent} />
    </div>
  );
}
