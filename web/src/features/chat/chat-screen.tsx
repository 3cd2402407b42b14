import { PanelLeft } from "lucide-react";
import { useState } from "react";

import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { NewChat } from "@/features/chat/new-chat";
import { RenameDialog } from "@/features/chat/rename-dialog";
import { SessionList } from "@/features/chat/session-list";
import { SessionPane } from "@/features/chat/session-pane";
import { useSessionActions } from "@/features/chat/use-session-actions";
import { useIsWide } from "@/hooks/use-is-wide";
import { useTitle } from "@/hooks/use-title";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  /** The session that is open; null for a new one. */
  sessionId: string | null;
  search: string;
  onSearch: (search: string) => void;
  wantedAgent: string | null;
  modelsAddress: string | null;
}

/** Chat: the sessions, and one of them. */
export function ChatScreen({ sessionId, search, onSearch, wantedAgent, modelsAddress }: Props) {
  const t = useT(chatText);
  const isWide = useIsWide("lg");
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const actions = useSessionActions(sessionId);
  const closeDrawer = () => setDrawerOpen(false);
  const list = (
    <SessionList
      search={search}
      onSearch={onSearch}
      onRename={actions.rename}
      onDelete={actions.remove}
      onNavigate={closeDrawer}
    />
  );
  return (
    <div className="flex h-full min-h-0">
      {isWide && (
        <aside aria-label={t("chat.sessions")} className="w-64 shrink-0 border-e border-line bg-canvas/60">
          {list}
        </aside>
      )}
      <section className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
        {sessionId === null ? (
          <>
            <NewHeader onShowSessions={() => setDrawerOpen(true)} />
            <NewChat modelsAddress={modelsAddress} wantedAgent={wantedAgent} />
          </>
        ) : (
          <SessionPane
            sessionId={sessionId}
            onRename={actions.rename}
            onDelete={actions.remove}
            onShowSessions={() => setDrawerOpen(true)}
          />
        )}
      </section>
      <Dialog isOpen={isDrawerOpen} onClose={closeDrawer} title={t("chat.sessions")} place="start">
        <div className="-m-4 h-[calc(100%+2rem)]">{list}</div>
      </Dialog>
      {actions.renamed !== null && <RenameDialog session={actions.renamed} onClose={actions.endRename} />}
    </div>
  );
}

function NewHeader({ onShowSessions }: { onShowSessions: () => void }) {
  const t = useT(chatText);
  useTitle(t("chat.new"));
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-2 md:px-6">
      <IconButton icon={PanelLeft} label={t("chat.sessions")} onClick={onShowSessions} className="lg:hidden" />
      <h1 className="font-semibold">{t("chat.new")}</h1>
    </header>
  );
}
