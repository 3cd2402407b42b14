import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import { meQuery } from "@/lib/api/me";
import type { FeedbackCreate, FeedbackOut } from "@/lib/api/schema";

/** What people think of a run's answer. */
export const runFeedbackQuery = (runId: string) =>
  queryOptions({
    queryKey: ["runs", "feedback", runId],
    queryFn: async ({ signal }) => {
      const params = { path: { run_id: runId } };
      return (await reply(api.GET("/api/v1/runs/{run_id}/feedback", { params, signal }))).items;
    },
    staleTime: Infinity,
  });

/** Say what one thinks of an answer, or take it back (null); shown at once, and undone when the server refuses. */
export function useGiveFeedback(runId: string) {
  const client = useQueryClient();
  const { queryKey } = runFeedbackQuery(runId);
  return useMutation({
    mutationFn: async (said: FeedbackCreate | null) => {
      const params = { path: { run_id: runId } };
      if (said === null) await api.DELETE("/api/v1/runs/{run_id}/feedback", { params });
      else await api.POST("/api/v1/runs/{run_id}/feedback", { params, body: said });
    },
    onMutate: async (said) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      const me = client.getQueryData(meQuery.queryKey)?.id ?? "";
      const others = (before ?? []).filter(({ author_id }) => author_id !== me);
      client.setQueryData(queryKey, said === null ? others : [mine(said, me), ...others]);
      return before;
    },
    onError: (_error, _said, before) => client.setQueryData(queryKey, before),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

function mine({ rating, reason = "", correction = "" }: FeedbackCreate, me: string): FeedbackOut {
  const now = new Date().toISOString();
  return { author_kind: "member", author_id: me, rating, reason, correction, created_at: now, updated_at: now };
}
