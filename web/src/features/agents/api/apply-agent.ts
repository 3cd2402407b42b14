import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Make an agent be as a file says; with `isDryRun` only say what would change. */
export function useApplyAgent() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ yaml, isDryRun }: { yaml: string; isDryRun: boolean }) =>
      reply(
        api.POST("/api/v1/agents/apply", {
          params: { query: { dry_run: isDryRun } },
          body: yaml,
          bodySerializer: (body) => body,
          headers: { "Content-Type": "application/yaml" },
        }),
      ),
    onSuccess: (applied) => (applied.dry_run ? undefined : client.invalidateQueries({ queryKey: ["agents"] })),
  });
}
