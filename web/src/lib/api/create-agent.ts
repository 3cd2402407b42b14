import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { AgentCreate } from "@/lib/api/schema";

/** Make an agent with its first version as a draft. */
export function useCreateAgent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AgentCreate) => reply(api.POST("/api/v1/agents", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["agents"] }),
  });
}
