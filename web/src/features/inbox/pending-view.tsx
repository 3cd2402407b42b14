import { useRef } from "react";

import { ErrorState } from "@/components/ui/error-state";
import type { GoInInbox, InboxAddress } from "@/features/inbox/address";
import { ApprovalDetail } from "@/features/inbox/approval-detail";
import { ApprovalList } from "@/features/inbox/approval-list";
import { BulkBar } from "@/features/inbox/bulk-bar";
import { InboxFilters } from "@/features/inbox/inbox-filters";
import { InboxSkeleton } from "@/features/inbox/inbox-skeleton";
import { NothingHere } from "@/features/inbox/nothing-here";
import { SplitView } from "@/features/inbox/split-view";
import { useAgentNames } from "@/features/inbox/use-agent-names";
import { useInbox } from "@/features/inbox/use-inbox";
import { useSelection } from "@/features/inbox/use-selection";
import { MOST_PENDING } from "@/lib/api/pending-approvals";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { useShortcut } from "@/lib/keyboard/shortcuts";
import { covers } from "@/lib/roles";

/** What waits for a person. `j`/`k` move, Enter opens, `x` selects; the open request has its own keys. */
export function PendingView({ address, go }: { address: InboxAddress; go: GoInInbox }) {
  const t = useT(inboxText);
  const inbox = useInbox(address, go);
  const { items, openId } = inbox;
  const agentOf = useAgentNames(items);
  const selection = useSelection(items);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const canDecide = covers(inbox.me.role, "member");
  const move = (by: 1 | -1) => {
    const id = inbox.step(by);
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-item="${id}"]`)?.focus();
  };
  useShortcut("j", t("shortcuts.next"), () => move(1));
  useShortcut("k", t("shortcuts.previous"), () => move(-1));
  useShortcut("x", t("inbox.select"), () => canDecide && selection.toggle(openId));

  if (inbox.isPending) return <InboxSkeleton filters={<InboxFilters address={address} go={go} />} />;
  if (inbox.error !== null) return <ErrorState error={inbox.error} onRetry={inbox.refetch} />;
  if (items.length === 0 && openId === null) {
    return <NothingHere view="pending" address={address} go={go} isFiltered={inbox.isFiltered} />;
  }
  const content = (
    <>
      {selection.selected.size > 0 && (
        <BulkBar
          selected={items.filter(({ id }) => selection.selected.has(id))}
          onClear={selection.clear}
          onLeave={inbox.leave}
        />
      )}
      <ApprovalList
        label={t("inbox.pending")}
        items={items}
        openId={openId}
        {...(canDecide && { selected: selection.selected, onSelect: selection.select })}
        heading={heading}
        who={(approval) => agentOf(approval) ?? t("inbox.agent.unknown")}
        list={list}
      />
      {inbox.hasMore && (
        <p className="border-t border-line px-4 py-2 text-sm text-muted">{t("inbox.more", { count: MOST_PENDING })}</p>
      )}
    </>
  );
  const detail = openId !== null && (
    <ApprovalDetail
      key={openId}
      id={openId}
      listed={items.find(({ id }) => id === openId)}
      canDecide={canDecide}
      heading={heading}
      onBack={() => go({ item: undefined })}
      onLeave={() => inbox.leave(new Set([openId]))}
    />
  );
  return (
    <SplitView
      top={<InboxFilters address={address} go={go} />}
      list={content}
      detail={detail}
      isDetailOpen={address.item !== undefined}
    />
  );
}
