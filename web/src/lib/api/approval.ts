import { queryOptions } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** One request, decided or not. */
export const approvalQuery = (approvalId: string) =>
  queryOptions({
    queryKey: ["approvals", "one", approvalId],
    queryFn: ({ signal }) => {
      const params = { path: { approval_id: approvalId } };
      return reply(api.GET("/api/v1/approvals/{approval_id}", { params, signal }));
    },
  });
