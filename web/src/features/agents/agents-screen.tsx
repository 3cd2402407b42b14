import { Link } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { useState } from "react";

import { Page } from "@/components/layout/page";
import { Button, buttonClasses } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { AgentsAddress } from "@/features/agents/address";
import { AgentsView } from "@/features/agents/agents-view";
import { DeletedView } from "@/features/agents/deleted-view";
import { ImportDialog } from "@/features/agents/import-dialog";
import { useCanEdit } from "@/features/agents/use-can-edit";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

interface Props {
  address: AgentsAddress;
  go: (change: AgentsAddress) => void;
  onOpen: (agentId: string) => void;
}

/** Every agent, and those that were deleted. */
export function AgentsScreen({ address, go, onOpen }: Props) {
  const t = useT(agentsText);
  const [isImporting, setImporting] = useState(false);
  const isDeleted = address.view === "deleted";
  const tabs = [
    { label: t("agents.title"), isOpen: !isDeleted, search: {} },
    { label: t("agents.deleted"), isOpen: isDeleted, search: { view: "deleted" } },
  ];
  const canEdit = useCanEdit();
  const actions = canEdit && (
    <>
      <Button onClick={() => setImporting(true)}>
        <FileUp aria-hidden />
        {t("agents.import")}
      </Button>
      <Link to="/agents/new" className={buttonClasses({ look: "primary" })}>
        <Plus aria-hidden />
        {t("agents.new")}
      </Link>
    </>
  );
  return (
    <Page title={t("agents.title")} lead={t("agents.lead")} actions={actions} isFull>
      <LinkTabs label={t("agents.title")} tabs={tabs} />
      {isDeleted ? <DeletedView /> : <AgentsView address={address} go={go} onOpen={onOpen} />}
      <ImportDialog
        isOpen={isImporting}
        onClose={() => setImporting(false)}
        onApplied={(agent) => agent !== null && onOpen(agent.id)}
      />
    </Page>
  );
}
