import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";

import { approvalQuery } from "@/features/inbox/api/approval";
import { api, reply } from "@/lib/api/client";
import type { ApprovalOut, Decide } from "@/lib/api/schema";

export type Verdict = Pick<Decide, "decision"> & Partial<Decide>;

interface Deciding {
  approval: ApprovalOut;
  verdict: Verdict;
}

const KEY = ["decide"];

/** Decide a request. It counts as under way until the lists were read again, so that nothing flickers. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    mutationFn: ({ approval, verdict }: Deciding) =>
      reply(
        api.POST("/api/v1/approvals/{approval_id}/decide", {
          params: { path: { approval_id: approval.id } },
          body: { reason: "", ...verdict },
        }),
      ),
    onSuccess: (decided) => client.setQueryData(approvalQuery(decided.id).queryKey, decided),
    onSettled: () => client.invalidateQueries({ queryKey: ["approvals"] }),
  });
}

/**
 * The requests that leave the list before the server has answered: those that were approved or rejected. When that fails they
 * are back. Filled-in forms stay until the server has taken them, because it may find mistakes in them.
 */
export function useLeaving(): ReadonlySet<string> {
  const under = useMutationState({
    filters: { mutationKey: KEY, status: "pending" },
    select: ({ state }) => state.variables as Deciding,
  });
  const leaving = under.filter(({ verdict }) => verdict.decision === "approved" || verdict.decision === "rejected");
  return new Set(leaving.map(({ approval }) => approval.id));
}
