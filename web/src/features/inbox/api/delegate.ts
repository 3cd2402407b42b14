import { useMutation, useQueryClient } from "@tanstack/react-query";

import { approvalQuery } from "@/lib/api/approval";
import { api, reply } from "@/lib/api/client";

/** Pass a request on to another member, with a note. */
export function useDelegate(approvalId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { user_id: string; note: string }) =>
      reply(
        api.POST("/api/v1/approvals/{approval_id}/delegate", { params: { path: { approval_id: approvalId } }, body }),
      ),
    onSuccess: (passed) => {
      client.setQueryData(approvalQuery(passed.id).queryKey, passed);
      onDone();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["approvals"] }),
  });
}
