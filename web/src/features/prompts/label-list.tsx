import { History, X } from "lucide-react";
import { useState } from "react";

import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { useMoveLabel } from "@/features/prompts/api/labels";
import { errorText } from "@/lib/api/error-text";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";
import { showToast } from "@/lib/toasts";

/** Where the labels stand; each can be taken back, or away. */
export function LabelList({ prompt, mayEdit }: { prompt: PromptOut; mayEdit: boolean }) {
  const t = useT(promptsText);
  const move = useMoveLabel(prompt.id);
  const [asks, setAsks] = useState<{ label: string; to: "before" | "nowhere" } | null>(null);
  const labels = Object.entries(prompt.labels).sort(([left], [right]) => left.localeCompare(right));
  return (
    <section aria-label={t("prompts.labels")} className="border-b border-line px-4 py-3 md:px-6">
      <h2 className="text-sm text-muted">{t("prompts.labels")}</h2>
      {labels.length === 0 && <p className="mt-1 text-sm text-pretty text-muted">{t("prompts.labels.none")}</p>}
      <ul>
        {labels.map(([label, number]) => (
          <li key={label} className="flex min-h-8 items-center gap-2">
            <Badge tone={label === "production" ? "accent" : "plain"}>{label}</Badge>
            <span className="numeric flex-1 text-sm">{t("prompts.version", { number })}</span>
            {mayEdit && (
              <>
                <IconButton
                  icon={History}
                  label={t("prompts.rollback.title", { label })}
                  className="size-7"
                  onClick={() => setAsks({ label, to: "before" })}
                />
                <IconButton
                  icon={X}
                  label={t("prompts.unlabel.title", { label })}
                  className="size-7"
                  onClick={() => setAsks({ label, to: "nowhere" })}
                />
              </>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={asks !== null}
        onClose={() => setAsks(null)}
        title={t(asks?.to === "nowhere" ? "prompts.unlabel.title" : "prompts.rollback.title", {
          label: asks?.label ?? "",
        })}
        text={t(asks?.to === "nowhere" ? "prompts.unlabel.text" : "prompts.rollback.text")}
        action={t(asks?.to === "nowhere" ? "action.remove" : "prompts.rollback")}
        isBusy={move.isPending}
        onConfirm={() => {
          if (asks === null) return;
          move.mutate(asks, {
            onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }),
            onSettled: () => setAsks(null),
          });
        }}
      />
    </section>
  );
}
