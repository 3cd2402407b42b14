import { type CostsSearch, filtersOf, timesOf } from "@/features/costs/search";
import { download } from "@/lib/api/download";

/** Save the calls that the screen adds up as CSV, each with its exact cost. */
export function exportLedger(search: CostsSearch): void {
  const { since, until } = timesOf(search, new Date());
  // The ledger is the workspace's: a project narrows it only where the screen says so.
  const filters = { project: null, ...Object.fromEntries(filtersOf(search).map(({ by, key }) => [by, key])) };
  download("/api/v1/ledger/export", "ledger.csv", {
    ...filters,
    since: since.toISOString(),
    until: until.toISOString(),
  });
}
