import type { Status } from "@/lib/api/schema";
import { type RawSearch, searchChoice, searchText } from "@/lib/search-params";

export const STATUSES: readonly Status[] = [
  "queued",
  "running",
  "waiting",
  "paused",
  "parked",
  "succeeded",
  "failed",
  "cancelled",
];

/** Which runs are listed; agent and session by id. */
export interface RunFilter {
  status?: Status | undefined;
  agent?: string | undefined;
  session?: string | undefined;
}

export function readRunFilter(search: RawSearch): RunFilter {
  return {
    status: searchChoice(search, "status", STATUSES),
    agent: searchText(search, "agent"),
    session: searchText(search, "session"),
  };
}

export function isFiltered({ status, agent, session }: RunFilter): boolean {
  return status !== undefined || agent !== undefined || session !== undefined;
}

export function isSameFilter(left: RunFilter, right: RunFilter): boolean {
  return left.status === right.status && left.agent === right.agent && left.session === right.session;
}
