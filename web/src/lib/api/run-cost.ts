import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** How long after a run's end its last calls may still be on their way to the ledger. */
const TELLING_MS = 4_000;
const LOOK_AGAIN_MS = 1_500;

/** What the model calls of a run that has ended cost; looked at again while the last of them may be missing. */
export const runCostQuery = (runId: string, endedAt: string | null) =>
  queryOptions({
    queryKey: ["runs", "cost", runId],
    queryFn: ({ signal }) =>
      reply(api.GET("/api/v1/runs/{run_id}/cost", { params: { path: { run_id: runId } }, signal })),
    staleTime: Infinity,
    refetchInterval: () =>
      endedAt !== null && Date.now() - new Date(endedAt).getTime() < TELLING_MS ? LOOK_AGAIN_MS : false,
  });
