import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";

import type { RunFilter } from "@/features/runs/run-filter";
import { api, reply } from "@/lib/api/client";
import { pages } from "@/lib/api/pages";

const PART = 50;
const LARGE_PART = 200;
const EVERY_MS = 4_000;

function asQuery({ status, agent, session }: RunFilter) {
  return {
    limit: PART,
    ...(status !== undefined && { status }),
    ...(agent !== undefined && { agent_id: agent }),
    ...(session !== undefined && { session_id: session }),
  };
}

/** Runs, newest first, a page at a time. */
export const runsQuery = (filter: RunFilter) =>
  infiniteQueryOptions({
    queryKey: ["runs", "list", filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...asQuery(filter), ...(pageParam !== null && { after: pageParam }) };
      return reply(api.GET("/api/v1/runs", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: Infinity, // what is new waits for the reader; `latestRunsQuery` looks for it
  });

/** Every run that fits a filter, a page at a time: for a file. */
export const allRuns = (filter: RunFilter) =>
  pages((after) => {
    const query = { ...asQuery(filter), limit: LARGE_PART, ...(after !== null && { after }) };
    return reply(api.GET("/api/v1/runs", { params: { query } }));
  });

/** The newest runs as they stand now, looked at again every few seconds. */
export const latestRunsQuery = (filter: RunFilter) =>
  queryOptions({
    queryKey: ["runs", "latest", filter],
    queryFn: ({ signal }) => reply(api.GET("/api/v1/runs", { params: { query: asQuery(filter) }, signal })),
    refetchInterval: EVERY_MS,
  });
