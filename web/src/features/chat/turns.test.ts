import { expect, it } from "vitest";

import { lastInView, turnsOf } from "@/features/chat/turns";
import type { MessageOut } from "@/lib/api/schema";

const message = (run: string, role: MessageOut["role"], text: string): MessageOut => ({
  id: `${run}-${role}`,
  run_id: run,
  role,
  text,
  created_at: "2026-11-20T10:00:00Z",
  files: [],
  sources: [],
  problem: null,
});

it("puts answers to their questions, oldest first", () => {
  const turns = turnsOf([message("2", "user", "c"), message("1", "assistant", "b"), message("1", "user", "a")]);

  expect(turns.map(({ asked, answered }) => [asked?.text, answered?.text])).toEqual([
    ["a", "b"],
    ["c", undefined],
  ]);
});

it("shows a message once that came twice", () => {
  const sent = message("1", "user", "a");

  expect(turnsOf([{ ...sent, id: "1" }, sent])).toHaveLength(1);
});

it.each([
  { of: "short answers", text: "Yes.", expected: 6 },
  { of: "long answers", text: "word ".repeat(300), expected: 2 },
  { of: "no answers", text: null, expected: 7 },
])("draws the turns at first that fill a window: $of", ({ text, expected }) => {
  const messages = Array.from({ length: 9 }, (_, index) => [
    message(`${index}`, "user", "?"),
    ...(text === null ? [] : [message(`${index}`, "assistant", text)]),
  ]);

  expect(lastInView(turnsOf(messages.flat()), 800)).toBe(expected);
});

it("draws all turns at first that don't fill a window", () => {
  expect(lastInView(turnsOf([message("1", "user", "?")]), 800)).toBe(1);
});
