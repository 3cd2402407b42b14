import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** A run as it stands. */
export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ["runs", "one", runId],
    queryFn: ({ signal }) => reply(api.GET("/api/v1/runs/{run_id}", { params: { path: { run_id: runId } }, signal })),
  });
