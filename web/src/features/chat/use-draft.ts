import { useState } from "react";

import { readStored, writeStored } from "@/lib/stored";

/** What is being written in a session (or in none yet); kept in this browser until it is sent. */
export function useDraft(sessionId: string | null) {
  const key = `eyrie.draft.${sessionId ?? "new"}`;
  const [text, setText] = useState(() => readStored(key) ?? "");
  const write = (next: string) => {
    setText(next);
    writeStored(key, next === "" ? null : next);
  };
  return { text, write };
}
