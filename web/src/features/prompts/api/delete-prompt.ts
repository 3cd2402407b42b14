import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, ifMatch } from "@/lib/api/client";
import type { PromptOut } from "@/lib/api/schema";

/** Remove a prompt with all of its versions. */
export function useDeletePrompt({ id, version }: PromptOut, onDeleted: () => void) {
  const client = useQueryClient();
  const params = { path: { prompt_id: id }, header: ifMatch(version) };
  return useMutation({
    mutationFn: () => api.DELETE("/api/v1/prompts/{prompt_id}", { params }),
    onSuccess: () => {
      onDeleted();
      return client.invalidateQueries({ queryKey: ["prompts", "list"] });
    },
  });
}
