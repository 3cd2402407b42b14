import { expect, it } from "vitest";

import { turnsOf } from "@/features/chat/turns";
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
