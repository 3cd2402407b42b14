import { useDeleteAgent } from "@/features/agents/api/delete-agent";
import { useRestoreAgent } from "@/features/agents/api/restore-agent";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { showToast } from "@/lib/toasts";

/** Deletes an agent, with a way back. */
export function useDelete(onDeleted: () => void) {
  const t = useT(agentsText);
  const remove = useDeleteAgent();
  const restore = useRestoreAgent();
  const fail = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const undo = (agent: AgentOut) => {
    restore.mutateAsync(agent.id).catch(fail);
  };
  const run = (agent: AgentOut) =>
    remove.mutate(agent, {
      onSuccess: () => {
        const action = { label: t("action.undo"), run: () => undo(agent) };
        showToast({ tone: "plain", text: t("agents.deleted.toast", { name: agent.name }), action });
        onDeleted();
      },
      onError: fail,
    });
  return { run, isPending: remove.isPending };
}
