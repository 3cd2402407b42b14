import { Link } from "@tanstack/react-router";
import { EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Menu } from "@/components/ui/menu";
import type { AgentAddress } from "@/features/agents/address";
import { DetailsDialog } from "@/features/agents/details-dialog";
import { EditorTab } from "@/features/agents/editor-tab";
import { FileTab } from "@/features/agents/file-tab";
import { LeaveGuard } from "@/components/layout/leave-guard";
import { useCanEdit } from "@/features/agents/use-can-edit";
import { useDelete } from "@/features/agents/use-delete";
import { useEdit } from "@/features/agents/use-edit";
import { VersionsTab } from "@/features/agents/versions-tab";
import type { AgentDefinition, AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

interface Props {
  agent: AgentOut;
  definition: AgentDefinition;
  base: number;
  address: AgentAddress;
  go: (change: AgentAddress) => void;
  onSaved: (number: number) => void;
  onReload: () => void;
  onDeleted: () => void;
}

/** The tabs of an agent. What is edited stays while one looks at another tab. */
export function AgentWorkspace({ agent, definition, address, go, onDeleted, ...version }: Props) {
  const t = useT(agentsText);
  const edit = useEdit(definition);
  const [overlay, setOverlay] = useState<"details" | "delete" | null>(null);
  const close = () => setOverlay(null);
  const remove = useDelete(onDeleted);
  const canEdit = useCanEdit();
  const { tab } = address;
  const tabs = [
    { label: t("agents.editor"), isOpen: tab === undefined, search: {} },
    { label: t("agents.versions"), count: agent.latest, isOpen: tab === "versions", search: { tab: "versions" } },
    { label: t("agents.file"), isOpen: tab === "file", search: { tab: "file" } },
  ];
  const items = [
    { label: t("agents.details"), icon: Pencil, onSelect: () => setOverlay("details") },
    { label: t("action.delete"), icon: Trash2, isDangerous: true, onSelect: () => setOverlay("delete") },
  ];
  const trail = [
    <Link key="agents" to="/agents" className="hover:text-ink">
      {t("agents.title")}
    </Link>,
  ];
  const actions = (
    <>
      <Badge tone={agent.published === null ? "plain" : "accent"}>
        {agent.published === null ? t("agents.draft") : t("agents.published-as", { number: agent.published })}
      </Badge>
      <CopyId id={agent.id} />
      {canEdit && (
        <Menu
          trigger={<IconButton icon={EllipsisVertical} label={t("agents.more")} />}
          label={t("agents.more")}
          align="end"
          groups={[{ items }]}
        />
      )}
    </>
  );
  return (
    <Page
      title={agent.name}
      trail={trail}
      {...(agent.description !== "" && { lead: agent.description })}
      actions={actions}
      isFull
    >
      <LinkTabs label={agent.name} tabs={tabs} />
      {tab === undefined && <EditorTab agent={agent} edit={edit} {...version} />}
      {tab === "versions" && <VersionsTab agent={agent} address={address} go={go} />}
      {tab === "file" && <FileTab agent={agent} onApplied={version.onReload} />}
      <LeaveGuard isDirty={() => edit.isDirty} what={agent.name} />
      {overlay === "details" && <DetailsDialog agent={agent} onClose={close} />}
      <ConfirmDialog
        isOpen={overlay === "delete"}
        onClose={close}
        title={t("agents.delete.title", { name: agent.name })}
        text={t("agents.delete.text")}
        action={t("action.delete")}
        isBusy={remove.isPending}
        onConfirm={() => {
          edit.undo();
          remove.run(agent);
        }}
      />
    </Page>
  );
}
