import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";
import type { Decide } from "@/lib/api/schema";

/** Decide what a run asks; the run's own stream tells what became of it. */
export function useDecideApproval(approvalId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Pick<Decide, "decision"> & Partial<Decide>) =>
      reply(
        api.POST("/api/v1/approvals/{approval_id}/decide", {
          params: { path: { approval_id: approvalId } },
          body: { reason: "", ...body },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ["approvals"] }),
  });
}
