import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { EllipsisVertical, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";

import { LoadError } from "@/components/layout/load-error";
import { Page } from "@/components/layout/page";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Menu } from "@/components/ui/menu";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import type { PromptAddress } from "@/features/prompts/address";
import { useDeletePrompt } from "@/features/prompts/api/delete-prompt";
import { promptQuery } from "@/features/prompts/api/prompt";
import { EditorTab } from "@/features/prompts/editor-tab";
import { LabelBadges } from "@/features/prompts/label-badges";
import { PromptDetailsDialog } from "@/features/prompts/prompt-details-dialog";
import { UsesTab } from "@/features/prompts/uses-tab";
import { PromptVersionsTab } from "@/features/prompts/versions-tab";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import type { PromptOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";
import { covers } from "@/lib/roles";
import { showToast } from "@/lib/toasts";

interface Props {
  promptId: string;
  address: PromptAddress;
  go: (change: PromptAddress) => void;
  onDeleted: () => void;
}

/** A prompt: its editor, its versions with their labels, and who uses it. */
export function PromptScreen({ promptId, ...rest }: Props) {
  const { data: prompt, error, refetch } = useQuery(promptQuery(promptId));
  if (prompt !== undefined) return <Loaded prompt={prompt} {...rest} />;
  return error === null ? <TableSkeleton /> : <LoadError error={error} onRetry={() => void refetch()} />;
}

function Loaded({ prompt, address, go, onDeleted }: Omit<Props, "promptId"> & { prompt: PromptOut }) {
  const t = useT(promptsText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "member");
  const [overlay, setOverlay] = useState<"details" | "delete" | null>(null);
  const close = () => setOverlay(null);
  const remove = useDeletePrompt(prompt, onDeleted);
  const { tab } = address;
  const tabs = [
    { label: t("prompts.editor"), isOpen: tab === undefined, search: {} },
    { label: t("prompts.versions"), count: prompt.latest, isOpen: tab === "versions", search: { tab: "versions" } },
    { label: t("prompts.uses"), isOpen: tab === "uses", search: { tab: "uses" } },
  ];
  const items = [
    { label: t("prompts.details"), icon: Pencil, onSelect: () => setOverlay("details") },
    { label: t("action.delete"), icon: Trash2, isDangerous: true, onSelect: () => setOverlay("delete") },
  ];
  const trail = [
    <Link key="prompts" to="/prompts" className="hover:text-ink">
      {t("nav.prompts")}
    </Link>,
  ];
  const actions = (
    <>
      <LabelBadges prompt={prompt} />
      <CopyId id={prompt.id} />
      {mayEdit && (
        <Menu
          trigger={<IconButton icon={EllipsisVertical} label={t("prompts.more")} />}
          label={t("prompts.more")}
          align="end"
          groups={[{ items }]}
        />
      )}
    </>
  );
  return (
    <Page
      title={prompt.name}
      trail={trail}
      {...(prompt.description !== "" && { lead: prompt.description })}
      actions={actions}
      isFull
    >
      <LinkTabs label={prompt.name} tabs={tabs} />
      <div className={tab === undefined ? "contents" : "hidden"}>
        <EditorTab prompt={prompt} mayEdit={mayEdit} />
      </div>
      {tab === "versions" && <PromptVersionsTab prompt={prompt} address={address} go={go} mayEdit={mayEdit} />}
      {tab === "uses" && <UsesTab prompt={prompt} />}
      {overlay === "details" && <PromptDetailsDialog prompt={prompt} onClose={close} />}
      <ConfirmDialog
        isOpen={overlay === "delete"}
        onClose={close}
        title={t("prompts.delete.title", { name: prompt.name })}
        text={t("prompts.delete.text")}
        action={t("action.delete")}
        isBusy={remove.isPending}
        onConfirm={() =>
          remove.mutate(undefined, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) })
        }
      />
    </Page>
  );
}
