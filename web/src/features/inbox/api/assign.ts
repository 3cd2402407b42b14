import { useMutation, useQueryClient } from "@tanstack/react-query";

import { approvalQuery } from "@/lib/api/approval";
import { api, reply } from "@/lib/api/client";
import { pendingApprovalsQuery } from "@/lib/api/pending-approvals";

/** Make a request somebody's, or nobody's (null); shown at once, and taken back when the server refuses. */
export function useAssign(approvalId: string) {
  const client = useQueryClient();
  const { queryKey } = pendingApprovalsQuery;
  const mark = (userId: string | null) =>
    client.setQueryData(queryKey, (page) => {
      if (page === undefined) return page;
      const items = page.items.map((item) => (item.id === approvalId ? { ...item, assigned_to: userId } : item));
      return { ...page, items };
    });
  return useMutation({
    mutationFn: (userId: string | null) =>
      reply(
        api.POST("/api/v1/approvals/{approval_id}/assign", {
          params: { path: { approval_id: approvalId } },
          body: { user_id: userId },
        }),
      ),
    onMutate: async (userId) => {
      await client.cancelQueries({ queryKey });
      mark(userId);
    },
    onSuccess: (assigned) => client.setQueryData(approvalQuery(assigned.id).queryKey, assigned),
    onSettled: () => client.invalidateQueries({ queryKey: ["approvals"] }),
  });
}
