import { ArrowDown } from "lucide-react";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Answer } from "@/features/chat/answer";
import { Asked } from "@/features/chat/asked";
import type { Draft } from "@/features/chat/api/send-message";
import { Composer } from "@/features/chat/composer";
import { ConversationSkeleton } from "@/features/chat/conversation-skeleton";
import { FinishedNotice } from "@/features/chat/finished-notice";
import { Unsent } from "@/features/chat/unsent";
import { useAttachments } from "@/features/chat/use-attachments";
import { useConversation } from "@/features/chat/use-conversation";
import { useDraft } from "@/features/chat/use-draft";
import { useStickToEnd } from "@/features/chat/use-stick-to-end";
import { useT } from "@/lib/i18n/context";
import { useShortcut } from "@/lib/keyboard/shortcuts";

/** What was said in a session, and the field to say more. */
export function Conversation({ sessionId, agent }: { sessionId: string; agent: string }) {
  const t = useT();
  const chat = useConversation(sessionId);
  const draft = useDraft(sessionId);
  const attachments = useAttachments();
  const scroll = useStickToEnd();
  const { messages, turns, last, outgoing, send } = chat;
  useShortcut("escape", t("chat.stop"), () => chat.stop?.());
  const takeUp = ({ text, files }: Draft) => {
    draft.write(text);
    attachments.reset(files);
    document.querySelector<HTMLTextAreaElement>("[data-composer]")?.focus();
  };
  const lastDraft = last?.asked?.text == null ? null : { text: last.asked.text, files: last.asked.files ?? [] };
  const editLast = lastDraft === null || chat.isBusy ? null : () => takeUp(lastDraft);
  const again = send === null || lastDraft === null ? null : () => send(lastDraft);
  if (messages.error !== null && messages.data === undefined) {
    return <ErrorState error={messages.error} onRetry={() => void messages.refetch()} />;
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div ref={scroll.setScroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div ref={scroll.setContent} className="mx-auto flex w-full max-w-3xl flex-col gap-5 px-4 py-6 md:px-6">
          {messages.isPending && <ConversationSkeleton />}
          {messages.hasNextPage && (
            <Button
              look="quiet"
              size="small"
              className="self-center"
              isBusy={messages.isFetchingNextPage}
              onClick={() => void messages.fetchNextPage()}
            >
              {t("chat.earlier")}
            </Button>
          )}
          {turns.map((turn) => (
            <div key={turn.runId} className="flex flex-col gap-3">
              {turn.asked !== null && (
                <Asked
                  text={turn.asked.text ?? null}
                  files={turn.asked.files ?? []}
                  onEdit={turn === last && outgoing === null ? editLast : null}
                />
              )}
              <Answer turn={turn} agent={agent} onRetry={turn === last && outgoing === null ? again : null} />
            </div>
          ))}
          {outgoing !== null && (
            <Unsent
              draft={outgoing}
              error={chat.sendError}
              onRetry={chat.sendAgain}
              onTakeBack={() => {
                takeUp(outgoing);
                chat.forget();
              }}
            />
          )}
        </div>
      </div>
      {!scroll.isAtEnd && (
        <div className="pointer-events-none absolute inset-x-0 bottom-32 flex justify-center">
          <Button size="small" className="pointer-events-auto shadow-lift" onClick={scroll.toEnd}>
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
                  scroll.toEnd();
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
