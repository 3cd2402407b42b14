import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { markdownIsHere } from "@/components/markdown/load-markdown";
import { sessionQuery } from "@/features/chat/api/get-session";
import { messagesQuery } from "@/features/chat/api/list-messages";
import { sessionsQuery } from "@/features/chat/api/list-sessions";
import { isWide } from "@/hooks/use-is-wide";
import { agentChoiceQuery } from "@/lib/api/agent-choice";
import { type RawSearch, searchText } from "@/lib/search-params";
import { soon } from "@/lib/soon";
import { appRoute } from "@/routes/app";

interface ChatSearch {
  /** What the titles of the listed chats have in them. */
  q?: string | undefined;
  /** The agent that a new chat begins with, by name. */
  agent?: string | undefined;
}

/** Chat: the sessions beside what is open. One component for both addresses, so that the list stays as it is. */
export const chatRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/chat",
  validateSearch: (search: RawSearch): ChatSearch => ({
    q: searchText(search, "q"),
    agent: searchText(search, "agent"),
  }),
  loader: async ({ context: { queries } }) => {
    if (isWide("lg")) void queries.prefetchInfiniteQuery(sessionsQuery("")); // else nothing shows them yet
    await Promise.all([soon(queries.prefetchQuery(agentChoiceQuery)), markdownIsHere()]);
  },
  component: lazyRouteComponent(() => import("@/routes/chat-page"), "ChatPage"),
});

export const chatSessionRoute = createRoute({
  getParentRoute: () => chatRoute,
  path: "/$sessionId",
  loader: ({ context: { queries }, params: { sessionId } }) =>
    soon(queries.prefetchInfiniteQuery(messagesQuery(sessionId)), queries.prefetchQuery(sessionQuery(sessionId))),
});
