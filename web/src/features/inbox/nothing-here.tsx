import { History, Inbox } from "lucide-react";

import { EmptyState } from "@/components/ui/empty-state";
import type { GoInInbox, InboxAddress } from "@/features/inbox/address";
import { InboxFilters } from "@/features/inbox/inbox-filters";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

interface Props {
  view: "pending" | "history";
  address: InboxAddress;
  go: GoInInbox;
  isFiltered: boolean;
}

/** No requests: because of the filters, which stay at hand, or because there are none. */
export function NothingHere({ view, address, go, isFiltered }: Props) {
  const t = useT(inboxText);
  const icon = view === "pending" ? Inbox : History;
  if (isFiltered) {
    return (
      <>
        <div className="flex md:max-w-104">
          <InboxFilters address={address} go={go} />
        </div>
        <EmptyState icon={icon} title={t("inbox.filtered.title")} text={t("inbox.filtered.text")} />
      </>
    );
  }
  if (view === "history") {
    return <EmptyState icon={icon} title={t("inbox.history.empty.title")} text={t("inbox.history.empty.text")} />;
  }
  const guide = { label: t("inbox.empty.guide"), href: "/docs" };
  return <EmptyState icon={icon} title={t("inbox.empty.title")} text={t("inbox.empty.text")} guide={guide} />;
}
