import type { RunOut } from "@/lib/api/schema";

export interface MergedRuns {
  /** The rows to show, newest first, as they stand now. */
  rows: readonly RunOut[];
  /** How many began after the newest row. */
  newer: number;
}

/**
 * What was read, brought up to date by the latest look; what began since only counts, so that rows stay where they are.
 * Where no row is that could move, all are shown at once.
 * A row that the look should have found, and did not, no longer fits the filter.
 */
export function mergeRuns(read: readonly RunOut[], latest: readonly RunOut[] | undefined): MergedRuns {
  if (latest === undefined) return { rows: read, newer: 0 };
  if (read.length === 0) return { rows: latest, newer: 0 };
  const now = new Map(latest.map((run) => [run.id, run]));
  const newest = read[0]?.id ?? "";
  const oldestLooked = latest.at(-1)?.id ?? "";
  return {
    rows: read.flatMap((run) => now.get(run.id) ?? (run.id >= oldestLooked ? [] : [run])),
    newer: latest.filter(({ id }) => id > newest).length, // ids grow with time
  };
}
