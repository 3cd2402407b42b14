import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Bring back a session that was deleted. */
export function useRestoreSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) =>
      reply(api.POST("/api/v1/chat/sessions/{session_id}/restore", { params: { path: { session_id: sessionId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["chat"] }),
  });
}
