import type { RunOut } from "@/lib/api/schema";

/** How long a run took, or has taken until `now`; null before it began. */
export function runSeconds(run: Pick<RunOut, "started_at" | "ended_at">, now: Date): number | null {
  if (run.started_at === null) return null;
  const end = run.ended_at === null ? now : new Date(run.ended_at);
  return Math.max(0, (end.getTime() - new Date(run.started_at).getTime()) / 1000);
}
