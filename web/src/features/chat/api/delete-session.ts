import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { PageSessionOut, SessionOut } from "@/lib/api/schema";

/** Delete a session. It leaves the list at once, and comes back if the server refuses. */
export function useDeleteSession() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: SessionOut) =>
      api.DELETE("/api/v1/chat/sessions/{session_id}", {
        params: { path: { session_id: id }, header: ifMatch(version) },
      }),
    onMutate: async ({ id }) => {
      const lists = { queryKey: ["chat", "sessions"] };
      await client.cancelQueries(lists);
      client.setQueriesData<InfiniteData<PageSessionOut>>(lists, (list) => list && without(list, id));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["chat", "sessions"] }),
  });
}

function without(list: InfiniteData<PageSessionOut>, id: string): InfiniteData<PageSessionOut> {
  const pages = list.pages.map((page) => ({ ...page, items: page.items.filter((session) => session.id !== id) }));
  return { ...list, pages };
}
