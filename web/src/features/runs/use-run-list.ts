import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";

import { latestRunsQuery, runsQuery } from "@/features/runs/api/list-runs";
import { mergeRuns } from "@/features/runs/merge-runs";
import type { RunFilter } from "@/features/runs/run-filter";

/** Runs that fit a filter: rows change where they are, and new ones wait until they are asked for. */
export function useRunList(filter: RunFilter) {
  const client = useQueryClient();
  const list = useInfiniteQuery(runsQuery(filter));
  const { data: latest } = useQuery(latestRunsQuery(filter));
  const read = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const { rows, newer } = mergeRuns(read, latest?.items);
  const showNewer = () => void client.resetQueries({ queryKey: runsQuery(filter).queryKey });
  return {
    list,
    rows,
    newer,
    showNewer: newer > 0 ? showNewer : null,
    loadMore: list.hasNextPage ? () => void list.fetchNextPage() : null,
  };
}
