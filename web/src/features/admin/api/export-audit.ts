import { useMutation } from "@tanstack/react-query";

import { saveFrom } from "@/lib/api/save-from";

/** Save the whole audit log, one JSON object in a line. */
export function useExportAudit() {
  return useMutation({ mutationFn: () => saveFrom("/api/v1/audit/export", "audit.ndjson") });
}
