import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { validateQuery } from "@/features/agents/api/validate-agent";
import { type AgentDraft, toDefinition } from "@/features/agents/draft";
import { useSettled } from "@/features/agents/use-settled";
import { useIsPainted } from "@/hooks/use-is-painted";
import type { ErrorOut } from "@/lib/api/schema";

const SETTLES_MS = 350;
const NO_ERRORS: readonly ErrorOut[] = [];

export interface Validation {
  errors: readonly ErrorOut[];
  /** Whether what is on the screen was judged, not something before it. */
  isCurrent: boolean;
  /** What is wrong at a place (a JSON pointer); with `isDeep` also below it. */
  at: (pointer: string, isDeep?: boolean) => string | null;
}

/** What the server finds wrong with a draft, while it is written. */
export function useValidation(draft: AgentDraft): Validation {
  const settled = useSettled(draft, SETTLES_MS);
  const definition = useMemo(() => toDefinition(settled), [settled]);
  const { data, isPlaceholderData } = useQuery({
    ...validateQuery(definition ?? {}),
    enabled: useIsPainted() && definition !== null,
  });
  const errors = data?.errors ?? NO_ERRORS;
  const at = (pointer: string, isDeep = false) => {
    const found = errors.filter(
      (error) => error.pointer === pointer || (isDeep && error.pointer.startsWith(`${pointer}/`)),
    );
    return found.length === 0 ? null : found.map(({ detail }) => detail).join(" ");
  };
  return { errors, isCurrent: settled === draft && !isPlaceholderData && data !== undefined, at };
}
