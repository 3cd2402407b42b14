import { type InfiniteData, type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";

import { messagesQuery } from "@/features/chat/api/list-messages";
import { api, reply } from "@/lib/api/client";
import type { MessageOut, PageMessageOut, RunOut } from "@/lib/api/schema";

export interface Draft {
  text: string;
  files: readonly string[];
}

/** A draft on its way. The key stays the same when it is sent again, so that it can't be said twice. */
export interface Outgoing extends Draft {
  key: string;
}

/** Say something in a session; it stands among the messages as soon as the server has it. */
export function useSendMessage(sessionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Outgoing) => sendMessage(client, sessionId, draft),
    onSettled: () => client.invalidateQueries({ queryKey: ["chat", "sessions"] }),
  });
}

export async function sendMessage(client: QueryClient, sessionId: string, draft: Outgoing): Promise<RunOut> {
  const run = await reply(
    api.POST("/api/v1/chat/sessions/{session_id}/messages", {
      params: { path: { session_id: sessionId } },
      headers: { "Idempotency-Key": draft.key },
      body: { text: draft.text, files: [...draft.files] },
    }),
  );
  const { queryKey } = messagesQuery(sessionId);
  await client.cancelQueries({ queryKey }); // what is under way may not know of this message yet
  client.setQueryData(queryKey, (list) => withMessage(list, said(run, draft)));
  return run;
}

function said(run: RunOut, { text, files }: Draft): MessageOut {
  return {
    id: run.id,
    run_id: run.id,
    role: "user",
    created_at: run.created_at,
    text,
    files: [...files],
    sources: [],
    problem: null,
  };
}

type Messages = InfiniteData<PageMessageOut>;

function withMessage(list: Messages | undefined, message: MessageOut): Messages {
  const [first, ...rest] = list?.pages ?? [];
  const page = first ?? { items: [], next_cursor: null, delta_cursor: null };
  return { pages: [{ ...page, items: [message, ...page.items] }, ...rest], pageParams: list?.pageParams ?? [null] };
}
