import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

export type RunControl = "cancel" | "pause" | "resume";

/** Stop a run for good, let it stand still after its step, or let it go on. Its stream tells when it has happened. */
export function useControlRun(runId: string) {
  const client = useQueryClient();
  const params = { path: { run_id: runId } };
  return useMutation({
    mutationFn: (control: RunControl) => {
      if (control === "cancel") return reply(api.POST("/api/v1/runs/{run_id}/cancel", { params }));
      if (control === "pause") return reply(api.POST("/api/v1/runs/{run_id}/pause", { params }));
      return reply(api.POST("/api/v1/runs/{run_id}/resume", { params }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["runs"] }),
  });
}
