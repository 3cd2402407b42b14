import { ApiError } from "@/lib/api/api-error";
import { nextTask } from "@/lib/next-task";
import { pause } from "@/lib/stream/pause";
import { serverEvents } from "@/lib/stream/sse";
import type { StreamItem } from "@/lib/stream/types";

export type Connection = "connecting" | "live" | "waiting" | "ended";

export interface Follower {
  /** Open the stream behind an item; an empty cursor means from the beginning. */
  open: (cursor: string, signal: AbortSignal) => Promise<Response>;
  /** Take an item. False means that it does not follow what came before: the stream begins again from the start. */
  take: (item: StreamItem) => boolean;
  /** Whether nothing can come any more. */
  isEnded: () => boolean;
  changed: (connection: Connection) => void;
  /** It was tried, and failed `times` one after another; it goes on. */
  failed?: (error: ApiError, times: number) => void;
}

/** How long items are taken before the browser may do something else. */
const SLICE_MS = 8;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * Read a stream to its end, coming back after every loss of the connection behind the last item received.
 * Returns when the stream ended or `signal` was aborted; throws ApiError when the server refuses (not found, signed out).
 */
export async function follow(
  follower: Follower,
  signal: AbortSignal,
  random: () => number = Math.random,
): Promise<void> {
  let cursor = "";
  let failures = 0;
  while (!signal.aborted && !follower.isEnded()) {
    follower.changed("connecting");
    const round = await readOnce(follower, cursor, signal);
    if (signal.aborted || follower.isEnded()) break;
    cursor = round.cursor;
    failures = round.received ? 0 : failures + 1;
    if (round.error !== null) follower.failed?.(round.error, failures);
    follower.changed("waiting");
    // Jitter, so that a thousand tabs do not come back in the same moment after a restart.
    const longest = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
    await pause(round.retry ?? longest * (0.5 + random() / 2), signal);
  }
  follower.changed("ended");
}

interface Round {
  cursor: string;
  received: boolean;
  retry: number | null;
  error: ApiError | null;
}

async function readOnce(follower: Follower, from: string, signal: AbortSignal): Promise<Round> {
  let cursor = from;
  let received = false;
  let failure: ApiError | null = null;
  try {
    const response = await follower.open(cursor, signal);
    if (response.body === null) return { cursor, received, retry: null, error: null };
    follower.changed("live");
    let since = performance.now();
    for await (const event of serverEvents(response.body)) {
      if (event.event === "reconnect") return { cursor, received, retry: event.retry, error: null };
      if (event.event === "error") throw ApiError.from(JSON.parse(event.data));
      if (!follower.take(JSON.parse(event.data) as StreamItem)) return { cursor: "", received, retry: 0, error: null };
      received = true;
      cursor = event.id;
      if (performance.now() - since < SLICE_MS) continue;
      await nextTask();
      since = performance.now();
    }
  } catch (error) {
    if (error instanceof ApiError && !error.isTemporary) throw error;
    if (error instanceof ApiError) failure = error;
  }
  return { cursor, received, retry: null, error: failure };
}
