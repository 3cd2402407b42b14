import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Ask an agent something, without a chat. */
export function useStartRun(agent: string) {
  return useMutation({
    mutationFn: (input: string) => reply(api.POST("/api/v1/runs", { body: { agent, input, files: [] } })),
  });
}
