import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { PromptCreate, PromptOut } from "@/lib/api/schema";

/** Add a prompt with its first version. */
export function useCreatePrompt(onCreated: (prompt: PromptOut) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PromptCreate) => reply(api.POST("/api/v1/prompts", { body })),
    onSuccess: onCreated,
    onSettled: () => client.invalidateQueries({ queryKey: ["prompts"] }),
  });
}
