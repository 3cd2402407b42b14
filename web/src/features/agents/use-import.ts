import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useApplyAgent } from "@/features/agents/api/apply-agent";
import { validateFileQuery } from "@/features/agents/api/validate-file";
import { useSettled } from "@/features/agents/use-settled";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut, ErrorOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { showToast } from "@/lib/toasts";

const SETTLES_MS = 400;
const NO_ERRORS: readonly ErrorOut[] = [];

/** A file on its way in: checked while it is written, shown as changes before it is applied. */
export function useImport() {
  const t = useT();
  const [text, setText] = useState("");
  const settled = useSettled(text, SETTLES_MS);
  const { data } = useQuery(validateFileQuery(settled));
  const preview = useApplyAgent();
  const apply = useApplyAgent();
  const hasText = text.trim() !== "";
  const errors = hasText ? (data?.errors ?? NO_ERRORS) : NO_ERRORS;
  const isSound = hasText && settled === text && data?.valid === true;
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  return {
    errors,
    setText: (next: string) => {
      setText(next);
      preview.reset();
    },
    reset: () => {
      setText("");
      preview.reset();
    },
    preview: preview.data ?? null,
    isPreviewing: preview.isPending,
    isApplying: apply.isPending,
    onPreview: isSound ? () => preview.mutate({ yaml: text, isDryRun: true }, { onError }) : null,
    // Nothing is applied that was not looked at.
    apply:
      isSound && preview.data !== undefined
        ? (onApplied: (agent: AgentOut | null) => void) =>
            apply.mutate({ yaml: text, isDryRun: false }, { onSuccess: ({ agent }) => onApplied(agent), onError })
        : null,
  };
}
