import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

const queryKey = ["stand-ins"];

/** Who stands in for a member, or has done so, newest first. */
export const standInsQuery = (userId: string) =>
  queryOptions({
    queryKey: [...queryKey, userId],
    queryFn: async ({ signal }) => {
      const query = { user_id: userId, limit: 20 };
      return (await reply(api.GET("/api/v1/stand-ins", { params: { query }, signal }))).items;
    },
  });

/** Name a stand-in for oneself. */
export function useCreateStandIn(onMade: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { stand_in_id: string; starts_at: string | null; ends_at: string }) =>
      reply(api.POST("/api/v1/stand-ins", { body })),
    onSuccess: onMade,
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

/** End a stand-in now. */
export function useEndStandIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      api.DELETE("/api/v1/stand-ins/{stand_in_id}", { params: { path: { stand_in_id: id } } }),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
