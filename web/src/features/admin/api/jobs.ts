import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import type { JobsSearch } from "@/features/admin/jobs-search";
import { api, reply } from "@/lib/api/client";

const queryKey = ["jobs"];
const EVERY_MS = 5_000;

/** Background jobs, newest first, a page at a time; looked at again while the page is open. */
export function jobsQuery({ status, task }: JobsSearch) {
  const filters = { ...(status !== undefined && { status }), ...(task !== undefined && { task }) };
  return infiniteQueryOptions({
    queryKey: [...queryKey, filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, ...(pageParam !== null && { after: pageParam }) };
      return reply(api.GET("/api/v1/jobs", { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (old) => old,
    refetchInterval: EVERY_MS,
  });
}

/** Take a job out of the line, or have it stopped. */
export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => reply(api.POST("/api/v1/jobs/{job_id}/cancel", { params: { path: { job_id: id } } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

/** Put a job that failed or was cancelled in line again. */
export function useRetryJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => reply(api.POST("/api/v1/jobs/{job_id}/retry", { params: { path: { job_id: id } } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
