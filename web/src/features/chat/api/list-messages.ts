import { infiniteQueryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const PART = 60;
const EVERY_MS = 5_000;

/** What was said in a session, newest first. It is looked at again and again: others may be talking here too. */
export const messagesQuery = (sessionId: string) =>
  infiniteQueryOptions({
    queryKey: ["chat", "messages", sessionId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PART, ...(pageParam !== null && { after: pageParam }) };
      const params = { path: { session_id: sessionId }, query };
      return reply(api.GET("/api/v1/chat/sessions/{session_id}/messages", { params, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: EVERY_MS,
  });
