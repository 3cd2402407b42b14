import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { PromptVersionCreate, PromptVersionOut } from "@/lib/api/schema";

/** Save a version of a prompt. Nobody uses it before a label stands at it. */
export function useSavePromptVersion(promptId: string, onSaved: (version: PromptVersionOut) => void) {
  const client = useQueryClient();
  const params = { path: { prompt_id: promptId } };
  return useMutation({
    mutationFn: (body: PromptVersionCreate) =>
      reply(api.POST("/api/v1/prompts/{prompt_id}/versions", { params, body })),
    onSuccess: onSaved,
    onSettled: () => client.invalidateQueries({ queryKey: ["prompts"] }),
  });
}
