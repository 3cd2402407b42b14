import { useMemo, useSyncExternalStore } from "react";

import { RunStore, type RunView } from "@/lib/stream/run-store";

const MOST = 100;
const stores = new Map<string, RunStore>();

/** The one store of a run in this page: a run that is shown twice is read once. The oldest of many are forgotten. */
function storeOf(runId: string): RunStore {
  const known = stores.get(runId);
  if (known !== undefined) return known;
  const store = new RunStore(runId);
  stores.set(runId, store);
  const oldest = stores.keys().next().value;
  if (stores.size > MOST && oldest !== undefined) stores.delete(oldest);
  return store;
}

/** How long a run is followed for a screen that is not there yet. */
const AHEAD_MS = 5_000;

/** Begin to follow a run that is about to be shown: what it did comes beside the code that shows it. */
export function followAhead(runId: string): void {
  setTimeout(
    storeOf(runId).subscribe(() => undefined),
    AHEAD_MS,
  );
}

const nothing = () => null;
const silent = () => nothing;

/** A run as it happens; null while there is none to follow. */
export function useRun(runId: string): RunView;
export function useRun(runId: string | null): RunView | null;
export function useRun(runId: string | null): RunView | null {
  const store = useMemo(() => (runId === null ? null : storeOf(runId)), [runId]);
  return useSyncExternalStore<RunView | null>(store?.subscribe ?? silent, store?.view ?? nothing);
}

/** One fact about a run (a text, a number, whether…): whoever reads only this is drawn anew only when it changes. */
export function useRunFact<Fact extends string | number | boolean | null>(
  runId: string | null,
  fact: (view: RunView) => Fact,
): Fact | null {
  const store = useMemo(() => (runId === null ? null : storeOf(runId)), [runId]);
  return useSyncExternalStore<Fact | null>(store?.subscribe ?? silent, () =>
    store === null ? null : fact(store.view()),
  );
}
