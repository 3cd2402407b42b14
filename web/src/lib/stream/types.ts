import type { RunEventFields } from "@/lib/stream/events";

/** A run's event as it is streamed: flat, with its place in the log. */
export type RunEvent = RunEventFields & { seq: number; at: string };

/** A piece of text in flight: of the step begun at event `step_seq`, in its `attempt`-th try, the `offset`-th piece. */
export interface Delta {
  type: "delta";
  step_seq: number;
  attempt: number;
  offset: number;
  channel: "text" | "thought";
  text: string;
}

export type StreamItem = RunEvent | Delta;
