import { ApiError } from "@/lib/api/api-error";
import { pause } from "@/lib/stream/pause";
import { serverEvents } from "@/lib/stream/sse";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Call `changed` whenever the inbox changed, until `signal` is aborted or the server refuses. Comes back after every end. */
export async function watchInbox(
  open: (signal: AbortSignal) => Promise<Response>,
  changed: () => void,
  signal: AbortSignal,
  random: () => number = Math.random,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const { body } = await open(signal);
      if (body === null) return;
      for await (const { event } of serverEvents(body)) {
        failures = 0;
        if (event === "inbox") changed();
      }
    } catch (error) {
      if (error instanceof ApiError && !error.isTemporary) return;
    }
    await pause(Math.min(FIRST_WAIT_MS * 2 ** failures++, LONGEST_WAIT_MS) * (0.5 + random() / 2), signal);
  }
}
