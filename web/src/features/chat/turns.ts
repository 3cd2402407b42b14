import type { MessageOut } from "@/lib/api/schema";

/** What somebody said, and what the run they started came to; null while it is not known. */
export interface Turn {
  runId: string;
  asked: MessageOut | null;
  answered: MessageOut | null;
}

/** How high a turn is at least, and each line of its answer, in pixels; a line has no more characters than this. */
const SIZES = { turn: 120, line: 26, characters: 70 };

/** How many turns at the end surely fill a window of a height in pixels. */
export function lastInView(turns: readonly Turn[], height: number): number {
  let filled = 0;
  let count = 0;
  for (const { answered } of turns.toReversed()) {
    if (filled > height) break;
    filled += SIZES.turn + Math.ceil((answered?.text ?? "").length / SIZES.characters) * SIZES.line;
    count += 1;
  }
  return count;
}

/** The turns of a session, oldest first. Messages may come in any order, and more than once. */
export function turnsOf(messages: readonly MessageOut[]): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const message of messages) {
    const turn = turns.get(message.run_id) ?? { runId: message.run_id, asked: null, answered: null };
    turns.set(message.run_id, { ...turn, [message.role === "user" ? "asked" : "answered"]: message });
  }
  return [...turns.values()].sort((left, right) => (left.runId < right.runId ? -1 : 1)); // ids grow with time
}
