import type { Times } from "@/features/costs/search";
import { download } from "@/lib/api/download";

/** Save the calls of a time as CSV, each with its exact cost. */
export function exportLedger({ since, until }: Times): void {
  download("/api/v1/ledger/export", "ledger.csv", { since: since.toISOString(), until: until.toISOString() });
}
