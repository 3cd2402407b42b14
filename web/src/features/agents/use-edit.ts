import { useState } from "react";

import { type AgentDraft, isSame, toDraft } from "@/features/agents/draft";
import { useValidation } from "@/features/agents/use-validation";
import type { AgentDefinition } from "@/lib/api/schema";

/** A definition that is edited: what was saved, what it is now, and what is wrong with it. */
export function useEdit(definition: AgentDefinition) {
  const [saved, setSaved] = useState(() => toDraft(definition));
  const [draft, setDraft] = useState(saved);
  const validation = useValidation(draft);
  const change = (part: Partial<AgentDraft>) => setDraft((old) => ({ ...old, ...part }));
  return {
    draft,
    change,
    validation,
    isDirty: !isSame(draft, saved),
    markSaved: setSaved,
    undo: () => setDraft(saved),
  };
}

export type Edit = ReturnType<typeof useEdit>;
