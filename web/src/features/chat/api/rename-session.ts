import { useMutation, useQueryClient } from "@tanstack/react-query";

import { sessionQuery } from "@/features/chat/api/get-session";
import { api, ifMatch, reply } from "@/lib/api/client";
import type { SessionOut } from "@/lib/api/schema";

/** Give a session another title. */
export function useRenameSession(onRenamed: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ session, title }: { session: SessionOut; title: string }) =>
      reply(
        api.PATCH("/api/v1/chat/sessions/{session_id}", {
          params: { path: { session_id: session.id }, header: ifMatch(session.version) },
          body: { title },
        }),
      ),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery(session.id).queryKey, session);
      onRenamed();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["chat"] }),
  });
}
