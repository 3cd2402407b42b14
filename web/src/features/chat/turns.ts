import type { MessageOut } from "@/lib/api/schema";

/** What somebody said, and what the run they started came to; null while it is not known. */
export interface Turn {
  runId: string;
  asked: MessageOut | null;
  answered: MessageOut | null;
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
