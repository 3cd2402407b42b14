import type { ApprovalDecided, ApprovalRequested } from "@/lib/stream/events";
import { type Approval, hasEnded, type RunState, type ToolStep } from "@/lib/stream/state";
import {
  changedCall,
  cutOff,
  modelCompleted,
  modelFailed,
  pieceAdded,
  stepStarted,
  sum,
  superseded,
  withCall,
} from "@/lib/stream/steps";
import type { RunEvent, StreamItem } from "@/lib/stream/types";

/** The state after one more item of the stream. Items that are known already change nothing; the same state comes back. */
export function reduce(state: RunState, item: StreamItem): RunState {
  if (item.type === "delta") {
    const steps = pieceAdded(state.steps, item);
    return steps === state.steps ? state : { ...state, steps };
  }
  if (item.seq <= state.lastSeq || hasEnded(state)) return state;
  if (item.seq > state.lastSeq + 1) return state.gapAt === item.seq ? state : { ...state, gapAt: item.seq };
  return { ...after(state, item), lastSeq: item.seq, gapAt: null };
}

function after(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case "run.created":
      return {
        ...state,
        agent: event.agent,
        agentVersion: event.agent_version,
        sessionId: event.session_id ?? null,
        input: event.content?.input ?? "",
        files: event.content?.files ?? [],
        variables: event.content?.variables ?? {},
        createdAt: event.at,
      };
    case "step.started":
      return { ...state, status: "running", isUnpaid: false, steps: stepStarted(state.steps, event) };
    case "model.completed":
      return { ...state, steps: modelCompleted(state.steps, event), usage: sum(state.usage, event.usage) };
    case "model.failed":
      return { ...state, ...unpaid(event), steps: modelFailed(state.steps, event) };
    case "message.superseded":
      return { ...state, steps: superseded(state.steps, event.step, event.attempt) };
    case "tool.attempted":
    case "tool.completed":
    case "tool.outcome_unknown":
      return standing({ ...state, steps: afterTool(state.steps, event) });
    case "approval.requested":
      return requested(state, event);
    case "approval.reminded":
      return withApproval(state, event.approval_id, { remindedAt: event.at });
    case "approval.escalated":
      return withApproval(state, event.approval_id, { escalatedAt: event.at });
    case "approval.delegated":
      return withApproval(state, event.approval_id, { delegatedAt: event.at });
    case "approval.decided":
      return decided(state, event);
    case "output.rejected":
      return { ...state, corrections: [...state.corrections, event.content?.errors ?? []] };
    case "variable.set":
      return { ...state, variables: { ...state.variables, [event.name]: event.content?.value } };
    default:
      return afterControl(state, event);
  }
}

/** A run whose budget is used up stands still until that is raised. */
function unpaid(event: Extract<RunEvent, { type: "model.failed" }>): Partial<RunState> {
  return event.problem === "budget-exhausted" && typeof event.retry_at === "string"
    ? { status: "paused", isUnpaid: true }
    : {};
}

type ToolEvent = Extract<RunEvent, { type: "tool.attempted" | "tool.completed" | "tool.outcome_unknown" }>;

function afterTool(steps: RunState["steps"], event: ToolEvent): RunState["steps"] {
  switch (event.type) {
    case "tool.attempted":
      return withCall(steps, event, {
        status: "running",
        ...(event.content && { arguments: event.content.arguments }),
      });
    case "tool.completed":
      return withCall(steps, event, {
        status: event.is_error ? "failed" : "succeeded",
        seconds: event.seconds,
        ...(event.content && { result: event.content.result }),
      });
    case "tool.outcome_unknown":
      return withCall(steps, event, { status: "unknown" });
  }
}

type ControlEvent = Extract<RunEvent, { type: `run.${string}` }>;

function afterControl(state: RunState, event: Exclude<ControlEvent, { type: "run.created" }>): RunState {
  switch (event.type) {
    case "run.pause_requested":
      return { ...state, isPausing: true };
    case "run.paused":
      return { ...state, status: "paused", isPausing: false, isUnpaid: false };
    case "run.resumed":
      return { ...state, status: "queued", isPausing: false, isUnpaid: false, takeovers: 0 };
    case "run.taken_over":
      return { ...state, takeovers: state.takeovers + 1 };
    case "run.parked":
      return { ...state, status: "parked", takeovers: event.takeovers };
    case "run.completed":
      return {
        ...ended(state, "succeeded", event.at),
        answer: event.content?.answer ?? "",
        output: event.content?.output,
        sources: event.content?.sources ?? [],
      };
    case "run.failed":
      return { ...ended(state, "failed", event.at), problem: event.problem, detail: event.content?.detail ?? null };
    case "run.cancelled":
      return ended(state, "cancelled", event.at);
  }
}

function ended(state: RunState, status: RunState["status"], at: string): RunState {
  return { ...state, status, isPausing: false, endedAt: at, steps: cutOff(state.steps) };
}

/** A run waits when all that is left of its turn is up to people; one that stands still does so until it is resumed. */
function standing(state: RunState): RunState {
  if (state.status === "paused" || state.status === "parked") return state;
  const open = new Set(state.approvals.filter((one) => one.status === "pending").map((one) => one.step));
  const isWorkable = state.steps.some(
    (step) => step.kind === "tool" && step.status === "running" && !open.has(step.key),
  );
  return { ...state, status: open.size > 0 && !isWorkable ? "waiting" : "running" };
}

function requested(state: RunState, event: ApprovalRequested & { at: string }): RunState {
  const approval: Approval = {
    id: event.approval_id,
    callId: event.call_id,
    step: event.step,
    tool: event.tool,
    kind: event.kind,
    status: "pending",
    requestedAt: event.at,
    question: event.content?.question ?? "",
    ...(event.expires_at !== undefined && { expiresAt: event.expires_at }),
    ...(event.content && { arguments: event.content.arguments, form: event.content.form }),
  };
  const status = event.kind === "outcome" ? "unknown" : "waiting";
  const steps = withCall(state.steps, event, { status, approvalId: approval.id });
  return standing({ ...state, approvals: [...state.approvals, approval], steps });
}

function withApproval(state: RunState, id: string, change: Partial<Approval>): RunState {
  return { ...state, approvals: state.approvals.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

function decided(state: RunState, event: ApprovalDecided): RunState {
  const { content, decision } = event;
  const asked = state.approvals.find((approval) => approval.id === event.approval_id);
  const approvals = state.approvals.map((approval) =>
    approval === asked
      ? {
          ...approval,
          status: decision,
          ...(content?.arguments && { decidedArguments: content.arguments }),
          ...(content?.answer && { answer: content.answer }),
          ...(content?.reason && { reason: content.reason }),
        }
      : approval,
  );
  const steps = changedCall(state.steps, event.step, {
    status: callAfter(event, asked?.kind ?? "approval"),
    ...(content?.arguments && { arguments: content.arguments }),
  });
  return standing({ ...state, approvals, steps });
}

/** Where a call stands after a decision: it is made now, or the decision itself was its outcome. */
function callAfter({ decision, content }: ApprovalDecided, kind: Approval["kind"]): ToolStep["status"] {
  if (decision === "approved" || decision === "edited") return "running";
  if (decision === "rejected" || decision === "expired") return "failed";
  if (kind !== "outcome") return "succeeded";
  const happened = content?.answer?.["happened"];
  if (happened === "no") return "running"; // it is made again
  return happened === "yes" ? "succeeded" : "unknown";
}
