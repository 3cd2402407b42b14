import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

export interface RunControl {
  runId: string;
  action: "cancel" | "pause" | "resume";
}

/** Stop a run for good, let it stand still after its step, or let it go on. Its stream tells when it has happened. */
export function useControlRun() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ runId, action }: RunControl) => {
      const params = { path: { run_id: runId } };
      if (action === "cancel") return reply(api.POST("/api/v1/runs/{run_id}/cancel", { params }));
      if (action === "pause") return reply(api.POST("/api/v1/runs/{run_id}/pause", { params }));
      return reply(api.POST("/api/v1/runs/{run_id}/resume", { params }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["runs"] }),
  });
}
