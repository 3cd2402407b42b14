import { useMutation } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

/** Check the audit log against its seals. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: () => reply(api.POST("/api/v1/audit/verify")) });
}
