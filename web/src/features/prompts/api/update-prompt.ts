import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch, reply } from "@/lib/api/client";
import type { PromptOut, PromptUpdate } from "@/lib/api/schema";

/** Change the name or description of a prompt. */
export function useUpdatePrompt({ id, version }: PromptOut, onUpdated: () => void) {
  const client = useQueryClient();
  const params = { path: { prompt_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: (body: PromptUpdate) => reply(api.PATCH("/api/v1/prompts/{prompt_id}", { params, body })),
    onSuccess: onUpdated,
    onSettled: () => client.invalidateQueries({ queryKey: ["prompts"] }),
  });
}
