import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { EventOut } from "@/lib/api/schema";

const PART = 500;
const EVERY_MS = 1_500;

/** The whole log of a run; while it goes on, what came since is read again and again. */
export const runEventsQuery = (runId: string, isEnded: boolean) =>
  queryOptions({
    queryKey: ["runs", "events", runId],
    queryFn: async ({ client, queryKey, signal }) => {
      const events = [...(client.getQueryData<readonly EventOut[]>(queryKey) ?? [])];
      for (;;) {
        const query = { after: events.at(-1)?.seq ?? 0, limit: PART };
        const params = { path: { run_id: runId }, query };
        const part = await reply(api.GET("/api/v1/runs/{run_id}/events", { params, signal }));
        events.push(...part.items);
        if (part.items.length === 0 || (events.at(-1)?.seq ?? 0) >= part.last_seq) return events;
      }
    },
    refetchInterval: isEnded ? false : EVERY_MS,
  });
