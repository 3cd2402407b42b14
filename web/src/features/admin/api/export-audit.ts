import { download } from "@/lib/api/download";

/** Save the whole audit log, one JSON object in a line. */
export function exportAudit(): void {
  download("/api/v1/audit/export", "audit.ndjson");
}
