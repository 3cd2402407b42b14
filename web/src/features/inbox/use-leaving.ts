import { useDeciding, type Verdict } from "@/lib/api/decide-approval";

/** Whether a request leaves the list before the server has answered. Filled-in forms stay: it may find mistakes in them. */
export function isLeaving({ decision }: Verdict): boolean {
  return decision === "approved" || decision === "rejected";
}

/** The requests that leave the list already. When that fails they are back. */
export function useLeaving(): ReadonlySet<string> {
  const leaving = useDeciding().filter(({ verdict }) => isLeaving(verdict));
  return new Set(leaving.map(({ id }) => id));
}
