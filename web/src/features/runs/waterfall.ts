import type { EventOut } from "@/lib/api/schema";

export interface Span {
  key: string;
  kind: "queued" | "model" | "tool" | "person" | "paused";
  /** The model or tool; empty for the others. */
  name: string;
  /** In milliseconds since the run was made; `end` is null while it goes on. */
  start: number;
  end: number | null;
  isFailed: boolean;
}

type Event = EventOut["event"];

/** What took how long in a run, in the order in which it began. */
export function spansOf(log: readonly EventOut[]): readonly Span[] {
  const origin = new Date(log[0]?.at ?? 0).getTime();
  const spans: Span[] = [];
  for (const { at, event } of log) apply(spans, event, new Date(at).getTime() - origin);
  return spans.sort((left, right) => left.start - right.start);
}

function apply(spans: Span[], event: Event, now: number): void {
  switch (event.type) {
    case "run.created":
    case "run.resumed":
      if (event.type === "run.resumed") close(spans, "paused", now);
      open(spans, { key: `queued-${spans.length}`, kind: "queued", name: "", start: now });
      break;
    case "step.started":
      close(spans, "queued", now);
      open(spans, {
        key: `${event.step}-${event.attempt}-${spans.length}`,
        kind: "model",
        name: event.model,
        start: now,
      });
      break;
    case "model.completed":
    case "model.failed":
      close(spans, "model", now, event.type === "model.failed");
      break;
    case "tool.attempted":
      open(spans, { key: event.step, kind: "tool", name: event.tool, start: now });
      break;
    case "tool.completed":
      toolCompleted(spans, event, now);
      break;
    case "tool.outcome_unknown":
      end(
        spans.findLast((span) => span.key === event.step && span.end === null),
        now,
        true,
      );
      break;
    case "approval.requested":
      open(spans, { key: event.approval_id, kind: "person", name: event.tool, start: now });
      break;
    case "approval.decided":
      end(
        spans.findLast((span) => span.key === event.approval_id),
        now,
        false,
      );
      break;
    default:
      afterControl(spans, event.type, now);
  }
}

function afterControl(spans: Span[], type: Event["type"], now: number): void {
  if (type === "run.paused" || type === "run.parked") {
    open(spans, { key: `paused-${spans.length}`, kind: "paused", name: "", start: now });
  } else if (type === "run.completed" || type === "run.failed" || type === "run.cancelled") {
    for (const span of spans) end(span, now, false);
  }
}

/** Calls without side effects are only logged when they are done: they began as long before as they took. */
function toolCompleted(spans: Span[], event: Extract<Event, { type: "tool.completed" }>, now: number): void {
  const known = spans.findLast((span) => span.key === event.step && span.end === null);
  if (known !== undefined) return end(known, now, event.is_error);
  const start = Math.max(0, now - event.seconds * 1000);
  spans.push({ key: event.step, kind: "tool", name: event.tool, start, end: now, isFailed: event.is_error });
}

function open(spans: Span[], span: Omit<Span, "end" | "isFailed">): void {
  spans.push({ ...span, end: null, isFailed: false });
}

function close(spans: Span[], kind: Span["kind"], now: number, isFailed = false): void {
  end(
    spans.findLast((span) => span.kind === kind && span.end === null),
    now,
    isFailed,
  );
}

function end(span: Span | undefined, now: number, isFailed: boolean): void {
  if (span === undefined || span.end !== null) return;
  span.end = now;
  span.isFailed = isFailed;
}
