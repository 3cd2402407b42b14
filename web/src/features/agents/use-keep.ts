import { usePublishVersion } from "@/features/agents/api/publish-version";
import { useSaveVersion } from "@/features/agents/api/save-version";
import { useCanEdit } from "@/features/agents/use-can-edit";
import { toDefinition } from "@/features/agents/draft";
import type { Edit } from "@/features/agents/use-edit";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { showToast } from "@/lib/toasts";

/** Saving a draft, and publishing it; a callback is null when it would be refused. */
export function useKeep(agent: AgentOut, edit: Edit, onSaved: (number: number) => void) {
  const t = useT(agentsText);
  const saving = useSaveVersion(agent.id);
  const publishing = usePublishVersion(agent.id);
  const definition = toDefinition(edit.draft);
  const canEdit = useCanEdit();
  const isSound = canEdit && definition !== null && edit.validation.errors.length === 0 && edit.validation.isCurrent;
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const save = (note: string, then: (number: number) => void) => {
    if (definition === null) return;
    const kept = edit.draft;
    const onSuccess = ({ number }: { number: number }) => {
      edit.markSaved(kept);
      onSaved(number);
      then(number);
    };
    saving.mutate({ definition, note }, { onSuccess, onError });
  };
  const publish = (number: number) =>
    publishing.mutate(number, {
      onSuccess: () => showToast({ tone: "plain", text: t("agents.published.toast", { name: agent.name, number }) }),
      onError,
    });
  const told = (number: number) => showToast({ tone: "plain", text: t("agents.saved.toast", { number }) });
  const canPublish = canEdit && agent.latest > 0 && agent.published !== agent.latest;
  return {
    isBusy: saving.isPending || publishing.isPending,
    onSave: isSound && edit.isDirty ? (note: string) => save(note, told) : null,
    onPublish: edit.isDirty
      ? isSound
        ? (note: string) => save(note, publish)
        : null
      : canPublish
        ? () => publish(agent.latest)
        : null,
  };
}
