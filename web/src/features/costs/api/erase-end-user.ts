import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Take an end user of a program out of the ledger, for good; the costs stay. */
export function useEraseEndUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (endUser: string) => reply(api.POST("/api/v1/ledger/erase-end-user", { body: { end_user: endUser } })),
    onSettled: () => client.invalidateQueries({ queryKey: ["costs"] }),
  });
}
