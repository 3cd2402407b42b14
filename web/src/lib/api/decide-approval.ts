import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";

import { approvalQuery } from "@/lib/api/approval";
import { api, reply } from "@/lib/api/client";
import type { Decide } from "@/lib/api/schema";

export type Verdict = Pick<Decide, "decision"> & Partial<Decide>;

/** What is decided of the request `id`. */
export interface Deciding {
  id: string;
  verdict: Verdict;
}

const KEY = ["decide"];

/** Decide what a run asks. It counts as under way until the lists were read again, so that nothing flickers. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    mutationFn: ({ id, verdict }: Deciding) =>
      reply(
        api.POST("/api/v1/approvals/{approval_id}/decide", {
          params: { path: { approval_id: id } },
          body: { reason: "", ...verdict },
        }),
      ),
    onSuccess: (decided) => client.setQueryData(approvalQuery(decided.id).queryKey, decided),
    onSettled: () => client.invalidateQueries({ queryKey: ["approvals"] }),
  });
}

/** The decisions that the server has not answered yet. */
export function useDeciding(): readonly Deciding[] {
  return useMutationState({
    filters: { mutationKey: KEY, status: "pending" },
    select: ({ state }) => state.variables as Deciding,
  });
}
