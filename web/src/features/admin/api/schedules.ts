import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const EVERY_MS = 5_000;

/** What is due again and again; refused to whoever does not operate the installation. */
export const schedulesQuery = queryOptions({
  queryKey: ["schedules"],
  queryFn: async ({ signal }) => (await reply(api.GET("/api/v1/schedules", { signal }))).items,
  refetchInterval: ({ state }) => (state.error === null ? EVERY_MS : false),
});

/** Have a schedule's work done now. */
export function useRunSchedule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => reply(api.POST("/api/v1/schedules/{name}/run", { params: { path: { name } } })),
    onSettled: () => client.invalidateQueries({ queryKey: schedulesQuery.queryKey }),
  });
}
