import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { usePublishVersion } from "@/features/agents/api/publish-version";
import { useRollBack } from "@/features/agents/api/roll-back";
import { errorText } from "@/lib/api/error-text";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { showToast } from "@/lib/toasts";

interface Props {
  agent: AgentOut;
  /** What is asked: to publish a version, or what was published before. */
  asks: number | "rollback" | null;
  onClose: () => void;
}

/** Asks before new runs follow another version. */
export function PublishDialog({ agent, asks, onClose }: Props) {
  const t = useT(agentsText);
  const publish = usePublishVersion(agent.id);
  const rollBack = useRollBack(agent.id);
  const isBack = asks === "rollback";
  const { name } = agent;
  const settled = {
    onSuccess: ({ published }: AgentOut) =>
      showToast({ tone: "plain", text: t("agents.published.toast", { name, number: published ?? 0 }) }),
    onError: (error: Error) => showToast({ tone: "bad", text: errorText(error, t) }),
    onSettled: onClose,
  };
  const confirm = () => {
    if (isBack) rollBack.mutate(undefined, settled);
    else if (asks !== null) publish.mutate(asks, settled);
  };
  return (
    <ConfirmDialog
      isOpen={asks !== null}
      onClose={onClose}
      title={isBack ? t("agents.rollback.title", { name }) : t("agents.publish.title", { number: asks ?? 0 })}
      text={t(isBack ? "agents.rollback.text" : "agents.publish.text")}
      action={t(isBack ? "agents.rollback" : "agents.publish")}
      isBusy={publish.isPending || rollBack.isPending}
      onConfirm={confirm}
    />
  );
}
