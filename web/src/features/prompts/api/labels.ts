import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api } from "@/lib/api/client";

interface Change {
  label: string;
  /** Where it is to stand: a version, where it stood before, or nowhere. */
  to: number | "before" | "nowhere";
}

/** Move a label, take it back, or take it away. */
export function useMoveLabel(promptId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ label, to }: Change) => {
      const params = { path: { prompt_id: promptId, label } };
      if (to === "before") await api.POST("/api/v1/prompts/{prompt_id}/labels/{label}/rollback", { params });
      else if (to === "nowhere") await api.DELETE("/api/v1/prompts/{prompt_id}/labels/{label}", { params });
      else await api.PUT("/api/v1/prompts/{prompt_id}/labels/{label}", { params, body: { number: to } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["prompts"] }),
  });
}
