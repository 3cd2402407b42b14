import { useQuery } from "@tanstack/react-query";

import { Page } from "@/components/layout/page";
import { LinkTabs } from "@/components/ui/link-tabs";
import type { GoInInbox, InboxAddress } from "@/features/inbox/address";
import { HistoryView } from "@/features/inbox/history-view";
import { PendingView } from "@/features/inbox/pending-view";
import { pendingApprovalsQuery } from "@/lib/api/pending-approvals";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

interface Props {
  address: InboxAddress;
  go: GoInInbox;
}

/** What agents ask of people: what waits, and what was decided. */
export function InboxScreen({ address, go }: Props) {
  const t = useT(inboxText);
  const { data: count } = useQuery({ ...pendingApprovalsQuery, select: ({ items }) => items.length });
  const isHistory = address.view === "history";
  const tabs = [
    { label: t("inbox.pending"), count, isOpen: !isHistory, search: {} },
    { label: t("inbox.history"), isOpen: isHistory, search: { view: "history" } },
  ];
  return (
    <Page title={t("inbox.title")} lead={t("inbox.lead")} isFull>
      <LinkTabs label={t("inbox.title")} tabs={tabs} />
      {isHistory ? <HistoryView address={address} go={go} /> : <PendingView address={address} go={go} />}
    </Page>
  );
}
