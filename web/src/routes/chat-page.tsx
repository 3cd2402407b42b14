import { getRouteApi, useParams } from "@tanstack/react-router";

import { ChatScreen } from "@/features/chat/chat-screen";
import { shownSections } from "@/routes/shown-sections";

const route = getRouteApi("/app/chat");

export function ChatPage() {
  const { q, agent } = route.useSearch();
  const navigate = route.useNavigate();
  const { sessionId } = useParams({ strict: false });
  return (
    <ChatScreen
      sessionId={sessionId ?? null}
      search={q ?? ""}
      onSearch={(text) => {
        const search = { agent, q: text || undefined };
        if (sessionId === undefined) void navigate({ to: "/chat", search, replace: true });
        else void navigate({ to: "/chat/$sessionId", params: { sessionId }, search, replace: true });
      }}
      wantedAgent={agent ?? null}
      modelsAddress={shownSections().find(({ id }) => id === "models")?.to ?? null}
    />
  );
}
