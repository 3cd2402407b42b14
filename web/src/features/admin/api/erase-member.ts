import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Erase a person from the workspace, for good. */
export function useEraseMember() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (userId: string) =>
      reply(api.POST("/api/v1/members/{user_id}/erase", { params: { path: { user_id: userId } } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["members"] }),
  });
}
