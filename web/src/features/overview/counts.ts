import type { ChartSeries } from "@/components/chart/chart-series";
import type { ActivityOut, RunOut } from "@/lib/api/schema";

type Status = RunOut["status"];

/** What became of runs, in the order in which it is stacked. */
export const GROUPS = [
  { id: "succeeded", statuses: ["succeeded"], tone: "ok" },
  { id: "failed", statuses: ["failed", "parked"], tone: "bad" },
  { id: "waiting", statuses: ["waiting", "paused"], tone: "wait" },
  { id: "running", statuses: ["running", "queued"], tone: "busy" },
  { id: "cancelled", statuses: ["cancelled"], tone: "calm" },
] as const satisfies readonly { id: Status; statuses: readonly Status[]; tone: ChartSeries["tone"] }[];

export type Group = (typeof GROUPS)[number];

/** How many runs of a group began in each hour. */
export function ofGroup({ statuses }: Group, { hours }: Pick<ActivityOut, "hours">): readonly number[] {
  return hours.map(({ runs }) => statuses.reduce((sum, status) => sum + (runs[status] ?? 0), 0));
}

export const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
