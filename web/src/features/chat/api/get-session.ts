import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** A session as it stands. */
export const sessionQuery = (sessionId: string) =>
  queryOptions({
    queryKey: ["chat", "session", sessionId],
    queryFn: ({ signal }) =>
      reply(api.GET("/api/v1/chat/sessions/{session_id}", { params: { path: { session_id: sessionId } }, signal })),
  });
