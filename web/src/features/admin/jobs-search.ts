import type { JobOut } from "@/lib/api/schema";
import { type RawSearch, searchChoice, searchText } from "@/lib/search-params";

export const JOB_STATUSES = [
  "waiting",
  "running",
  "succeeded",
  "failed",
  "cancelled",
] as const satisfies readonly JobOut["status"][];

/** What of the page of jobs stands in the address. */
export interface JobsSearch {
  view?: "schedules" | undefined;
  status?: JobOut["status"] | undefined;
  task?: string | undefined;
}

/** The search in an address; what can't be one is left out. */
export function readJobsSearch(search: RawSearch): JobsSearch {
  return {
    view: searchChoice(search, "view", ["schedules"]),
    status: searchChoice(search, "status", JOB_STATUSES),
    task: searchText(search, "task"),
  };
}
