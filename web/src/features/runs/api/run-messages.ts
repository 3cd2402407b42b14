import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** What the model was shown at one point of a run. */
export const runMessagesQuery = (runId: string, seq: number) =>
  queryOptions({
    queryKey: ["runs", "messages", runId, seq],
    queryFn: ({ signal }) => {
      const params = { path: { run_id: runId }, query: { seq } };
      return reply(api.GET("/api/v1/runs/{run_id}/messages", { params, signal }));
    },
  });
