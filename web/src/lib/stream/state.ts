import type { Finish, Purpose, Reasoning, Source, ToolResult, Usage } from "@/lib/stream/events";

export type RunStatus = "queued" | "running" | "waiting" | "paused" | "parked" | "succeeded" | "failed" | "cancelled";

/** A model step. Its text is what arrived so far, and after its completion exactly what the log says. */
export interface ModelStep {
  kind: "model";
  key: string;
  startedSeq: number;
  startedAt: string;
  attempt: number;
  model: string;
  provider?: string;
  status: "running" | "retrying" | "succeeded" | "failed";
  /** What the step is for; a plan has no text, its words are thoughts. */
  purpose: Purpose;
  /** How the run thinks and why, in the step before which that was chosen. */
  reasoning?: Reasoning;
  text: string;
  thought: string;
  /** The offset that the next piece of text must have at least. */
  nextOffset: number;
  usage?: Usage;
  finish?: Finish;
  seconds?: number;
  problem?: string;
  detail?: string;
  retryAt?: string;
}

/** A tool call, from the model's wish for it to its outcome. `key` is its step; ids of calls may repeat in a run. */
export interface ToolStep {
  kind: "tool";
  key: string;
  callId: string;
  tool: string;
  status: "running" | "waiting" | "succeeded" | "failed" | "unknown";
  startedAt: string;
  arguments?: Record<string, unknown>;
  result?: ToolResult;
  seconds?: number;
  approvalId?: string;
}

export interface Approval {
  id: string;
  callId: string;
  step: string;
  tool: string;
  kind: "approval" | "question" | "outcome";
  status: "pending" | "approved" | "edited" | "rejected" | "answered" | "expired";
  requestedAt: string;
  expiresAt?: string;
  remindedAt?: string;
  escalatedAt?: string;
  delegatedAt?: string;
  question: string;
  arguments?: Record<string, unknown>;
  form?: Record<string, unknown>;
  decidedArguments?: Record<string, unknown>;
  answer?: Record<string, unknown>;
  reason?: string;
}

/** Everything a screen shows of a run, folded from its stream. */
export interface RunState {
  lastSeq: number;
  /** An event that came before the one it must follow; whoever reads the stream begins again behind `lastSeq`. */
  gapAt: number | null;
  status: RunStatus;
  isPausing: boolean;
  /** Paused because a budget is used up, and not by somebody. */
  isUnpaid: boolean;
  agent: string;
  agentVersion: number | null;
  sessionId: string | null;
  input: string;
  files: readonly string[];
  createdAt: string | null;
  endedAt: string | null;
  steps: readonly (ModelStep | ToolStep)[];
  approvals: readonly Approval[];
  variables: Readonly<Record<string, unknown>>;
  usage: Usage;
  corrections: readonly string[][];
  takeovers: number;
  answer: string | null;
  output: unknown;
  sources: readonly Source[];
  problem: string | null;
  detail: string | null;
}

export const EMPTY_RUN: RunState = {
  lastSeq: 0,
  gapAt: null,
  status: "queued",
  isPausing: false,
  isUnpaid: false,
  agent: "",
  agentVersion: null,
  sessionId: null,
  input: "",
  files: [],
  createdAt: null,
  endedAt: null,
  steps: [],
  approvals: [],
  variables: {},
  usage: { input: 0, output: 0, cached_input: 0, cache_write: 0, reasoning: 0, estimated: false },
  corrections: [],
  takeovers: 0,
  answer: null,
  output: undefined,
  sources: [],
  problem: null,
  detail: null,
};

/** Whether nothing can come after this state. */
export function hasEnded(state: RunState): boolean {
  return state.status === "succeeded" || state.status === "failed" || state.status === "cancelled";
}
