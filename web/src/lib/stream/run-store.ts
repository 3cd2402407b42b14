import { ApiError } from "@/lib/api/api-error";
import { openRunStream } from "@/lib/api/run-stream";
import { type Connection, follow } from "@/lib/stream/follow";
import { reduce } from "@/lib/stream/reduce";
import { EMPTY_RUN, hasEnded, type RunState } from "@/lib/stream/state";
import type { StreamItem } from "@/lib/stream/types";

/** How often it may fail one after another before a run of which nothing is shown yet says so. */
const PATIENCE = 3;

export interface RunView {
  state: RunState;
  connection: Connection;
  error: ApiError | null;
}

/** A run as it happens, for any number of readers of one page; it follows the stream while somebody reads. */
export class RunStore {
  readonly #runId: string;
  #latest: RunView = { state: EMPTY_RUN, connection: "connecting", error: null };
  #shown: RunView = this.#latest;
  #frame = 0;
  #stop: AbortController | null = null;
  readonly #readers = new Set<() => void>();

  constructor(runId: string) {
    this.#runId = runId;
  }

  /** What to show now; changes at most once per frame. */
  view = (): RunView => this.#shown;

  /** Be called after each change; the returned function ends that. */
  subscribe = (reader: () => void): (() => void) => {
    this.#readers.add(reader);
    if (this.#stop === null && !hasEnded(this.#latest.state)) this.#start();
    return () => {
      this.#readers.delete(reader);
      if (this.#readers.size > 0) return;
      this.#stop?.abort();
      this.#stop = null;
    };
  };

  #start(): void {
    const stop = new AbortController();
    this.#stop = stop;
    const follower = {
      open: (cursor: string, signal: AbortSignal) => openRunStream(this.#runId, cursor, signal),
      take: (item: StreamItem) => this.#take(item),
      isEnded: () => hasEnded(this.#latest.state),
      changed: (connection: Connection) => !stop.signal.aborted && this.#change({ connection }),
      failed: (error: ApiError, times: number) => {
        if (times >= PATIENCE && this.#latest.state.lastSeq === 0) this.#change({ error });
      },
    };
    follow(follower, stop.signal).catch((error: unknown) => {
      this.#change({ connection: "ended", error: error instanceof ApiError ? error : ApiError.from(null) });
    });
  }

  #take(item: StreamItem): boolean {
    const state = reduce(this.#latest.state, item);
    this.#change({ state, error: null });
    return state.gapAt === null;
  }

  #change(change: Partial<RunView>): void {
    this.#latest = { ...this.#latest, ...change };
    if (this.#frame !== 0) return;
    const show = () => {
      this.#frame = 0;
      this.#shown = this.#latest;
      for (const reader of this.#readers) reader();
    };
    // Hidden pages get no frames; what they show still has to be right when somebody returns.
    this.#frame = document.hidden ? window.setTimeout(show, 50) : requestAnimationFrame(show);
  }
}
