import { memo } from "react";

import { Button } from "@/components/ui/button";
import { Answer } from "@/features/chat/answer";
import { Asked } from "@/features/chat/asked";
import { ConversationSkeleton } from "@/features/chat/conversation-skeleton";
import type { Turn } from "@/features/chat/turns";
import { useDrawnTurns } from "@/features/chat/use-drawn-turns";
import type { useConversation } from "@/features/chat/use-conversation";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  messages: ReturnType<typeof useConversation>["messages"];
  turns: readonly Turn[];
  agent: string;
  /** Take up the last message again, and ask it again; null when that can't be. */
  onEditLast: (() => void) | null;
  onRetry: (() => void) | null;
}

/** From how many turns on those out of view have no layout, and so only a guessed height. */
const MANY = 40;

/** What was said, in order; more of it on demand. */
export function TurnList({ messages, ...rest }: Props) {
  const t = useT(chatText);
  return (
    <>
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
      {!messages.isPending && <Turns {...rest} />}
    </>
  );
}

/** The turns: those in view first, the others above them soon after. */
function Turns({ turns, agent, onEditLast, onRetry }: Omit<Props, "messages">) {
  const last = turns.at(-1);
  return useDrawnTurns(turns).map((turn) => (
    <TurnItem
      key={turn.runId}
      turn={turn}
      agent={agent}
      isLaidOut={turns.length < MANY || turn === last}
      onEdit={turn === last ? onEditLast : null}
      onRetry={turn === last ? onRetry : null}
    />
  ));
}

interface TurnProps {
  turn: Turn;
  agent: string;
  /** Whether it is even when it is far out of view. */
  isLaidOut: boolean;
  onEdit: (() => void) | null;
  onRetry: (() => void) | null;
}

/** A message and its answer. Hundreds of them stay where they are while the last one grows, and are laid out when they are near. */
const TurnItem = memo(function TurnItem({ turn, agent, isLaidOut, onEdit, onRetry }: TurnProps) {
  return (
    <div
      className={classes(
        "-mx-3 flex flex-col gap-3 px-3",
        !isLaidOut && "[contain-intrinsic-size:auto_240px] [content-visibility:auto]",
      )}
    >
      {turn.asked !== null && <Asked text={turn.asked.text ?? null} files={turn.asked.files ?? []} onEdit={onEdit} />}
      <Answer turn={turn} agent={agent} onRetry={onRetry} />
    </div>
  );
});
