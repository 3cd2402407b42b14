import { useMutation, useQueryClient } from "@tanstack/react-query";

import { sessionQuery } from "@/features/chat/api/get-session";
import { type Outgoing, sendMessage } from "@/features/chat/api/send-message";
import { api, reply } from "@/lib/api/client";

export interface FirstMessage extends Outgoing {
  agent: string | null;
}

interface Callbacks {
  onStarted: (sessionId: string) => void;
}

const STALE = [
  ["chat", "sessions"],
  ["chat", "session"],
];

/** Open a session with its first message. Sent again with the same key, it goes on where it failed. */
export function useStartSession({ onStarted }: Callbacks) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (draft: FirstMessage) => {
      const session = await reply(
        api.POST("/api/v1/chat/sessions", {
          headers: { "Idempotency-Key": `${draft.key}-session` },
          body: { agent: draft.agent, title: "" },
        }),
      );
      await sendMessage(client, session.id, draft);
      return session;
    },
    onSuccess: (session) => {
      client.setQueryData(sessionQuery(session.id).queryKey, session);
      onStarted(session.id);
    },
    // The list has a row more, and the session a title from its first message.
    onSettled: () => Promise.all(STALE.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
