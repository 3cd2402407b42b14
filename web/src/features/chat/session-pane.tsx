import { useQuery } from "@tanstack/react-query";
import { Ellipsis, PanelLeft, PencilLine, Trash2 } from "lucide-react";

import { NotFound } from "@/components/layout/not-found";
import { Badge } from "@/components/ui/badge";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { sessionQuery } from "@/features/chat/api/get-session";
import { Conversation } from "@/features/chat/conversation";
import { useTitle } from "@/hooks/use-title";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { ApiError } from "@/lib/api/api-error";
import type { SessionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  sessionId: string;
  onRename: (session: SessionOut) => void;
  onDelete: (session: SessionOut) => void;
  onShowSessions: () => void;
}

/** A session: its title, its agent, and what was said. */
export function SessionPane({ sessionId, onRename, onDelete, onShowSessions }: Props) {
  const t = useT(chatText);
  const { data: session, error, refetch } = useQuery(sessionQuery(sessionId));
  const { data: agents = [] } = useQuery(agentChoiceQuery);
  const title = session === undefined ? "" : session.title || t("chat.untitled");
  const agent = agents.find(({ id }) => id === session?.agent_id)?.name ?? "";
  useTitle(title);
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error !== null && session === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const menu = session !== undefined && (
    <Menu
      trigger={<IconButton icon={Ellipsis} label={t("chat.session-menu", { title })} />}
      label={t("chat.session-menu", { title })}
      align="end"
      groups={[
        {
          items: [
            { label: t("chat.rename"), icon: PencilLine, onSelect: () => onRename(session) },
            { label: t("chat.delete"), icon: Trash2, isDangerous: true, onSelect: () => onDelete(session) },
          ],
        },
      ]}
    />
  );
  return (
    <>
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-2 md:px-6">
        <IconButton icon={PanelLeft} label={t("chat.sessions")} onClick={onShowSessions} className="lg:hidden" />
        <h1 className="min-w-0 truncate font-semibold">{title}</h1>
        <span className="shrink-0 whitespace-nowrap max-sm:hidden">{agent !== "" && <Badge>{agent}</Badge>}</span>
        <span className="flex-1" />
        {menu}
      </header>
      <Conversation key={sessionId} sessionId={sessionId} agent={agent || t("chat.agent")} />
    </>
  );
}
