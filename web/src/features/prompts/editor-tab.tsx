import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { LeaveGuard } from "@/components/layout/leave-guard";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { promptVersionQuery } from "@/features/prompts/api/prompt-version";
import { useSavePromptVersion } from "@/features/prompts/api/save-prompt-version";
import { type Draft, faultsOf, toDraft, toTemplate } from "@/features/prompts/draft";
import { PromptPreview } from "@/features/prompts/prompt-preview";
import { TemplateFields } from "@/features/prompts/template-fields";
import { errorText } from "@/lib/api/error-text";
import type { PromptOut, PromptVersionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";
import { showToast } from "@/lib/toasts";

/** The text of the latest version, edited into the next one, with what comes of it beside it. */
export function EditorTab({ prompt, mayEdit }: { prompt: PromptOut; mayEdit: boolean }) {
  const [base] = useState(prompt.latest);
  const { data, error, refetch } = useQuery(promptVersionQuery(prompt.id, base));
  if (data !== undefined) return <Editor prompt={prompt} version={data} mayEdit={mayEdit} />;
  return error === null ? (
    <div aria-busy="true" className="p-6">
      <Skeleton className="h-64 w-full" />
    </div>
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}

const same = (left: Draft, right: Draft) => JSON.stringify(toTemplate(left)) === JSON.stringify(toTemplate(right));

function Editor({ prompt, version, mayEdit }: { prompt: PromptOut; version: PromptVersionOut; mayEdit: boolean }) {
  const t = useT(promptsText);
  const [saved, setSaved] = useState(() => toDraft(version.template));
  const [draft, setDraft] = useState(saved);
  const [note, setNote] = useState("");
  const save = useSavePromptVersion(prompt.id, ({ number }) => {
    setNote("");
    showToast({ tone: "plain", text: t("prompts.saved.toast", { number }) });
  });
  const faults = faultsOf(draft);
  const isDirty = !same(draft, saved);
  const submit = () =>
    save.mutate(
      { template: toTemplate(draft), note: note.trim() },
      {
        onSuccess: () => setSaved(draft),
        onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }),
      },
    );
  return (
    <>
      <div className="grid min-h-0 flex-1 overflow-y-auto lg:grid-cols-2 lg:overflow-hidden">
        <div className="min-w-0 p-4 md:p-6 lg:overflow-y-auto">
          <TemplateFields draft={draft} faults={faults} isReadOnly={!mayEdit} onChange={setDraft} />
        </div>
        <div className="min-w-0 border-line bg-canvas p-4 max-lg:border-t md:p-6 lg:overflow-y-auto lg:border-s">
          <PromptPreview draft={draft} />
        </div>
      </div>
      {mayEdit && (
        <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line px-4 py-2.5 md:px-6">
          <p role="status" className={faults.length > 0 ? "me-auto text-sm text-bad" : "me-auto text-sm text-muted"}>
            {faults.length > 0
              ? t("prompts.faults", { count: faults.length })
              : t(isDirty ? "prompts.unsaved" : "prompts.saved")}
          </p>
          {isDirty && (
            <>
              <Input
                aria-label={t("prompts.note")}
                placeholder={t("prompts.note")}
                maxLength={2_000}
                className="max-w-72 flex-1 max-md:order-last max-md:max-w-none max-md:basis-full"
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
              <Button look="quiet" onClick={() => setDraft(saved)}>
                {t("prompts.discard")}
              </Button>
            </>
          )}
          <Button look="primary" onClick={isDirty && faults.length === 0 ? submit : null} isBusy={save.isPending}>
            {t("prompts.save")}
          </Button>
        </div>
      )}
      <LeaveGuard isDirty={() => isDirty} what={prompt.name} />
    </>
  );
}
