import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRef } from "react";

import { ErrorState } from "@/components/ui/error-state";
import type { GoInInbox, InboxAddress } from "@/features/inbox/address";
import { decidedApprovalsQuery } from "@/features/inbox/api/decided-approvals";
import { ApprovalDetail } from "@/features/inbox/approval-detail";
import { ApprovalList } from "@/features/inbox/approval-list";
import { InboxFilters } from "@/features/inbox/inbox-filters";
import { InboxSkeleton } from "@/features/inbox/inbox-skeleton";
import { NothingHere } from "@/features/inbox/nothing-here";
import { SplitView } from "@/features/inbox/split-view";
import { decider } from "@/features/inbox/decider";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { useShortcut } from "@/lib/keyboard/shortcuts";

const isFiltered = ({ kind, decision, tool }: InboxAddress) => (kind ?? decision ?? tool) !== undefined;

/** What was decided: by whom, when and why. */
export function HistoryView({ address, go }: { address: InboxAddress; go: GoInInbox }) {
  const t = useT(inboxText);
  const query = useInfiniteQuery(decidedApprovalsQuery(address));
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const openId = address.item ?? items[0]?.id ?? null;
  const move = (by: 1 | -1) => {
    const index = items.findIndex(({ id }) => id === openId);
    const next = items[Math.min(Math.max(index + by, 0), items.length - 1)];
    if (next === undefined) return;
    go({ item: next.id });
    list.current?.querySelector<HTMLElement>(`[data-item="${next.id}"]`)?.focus();
  };
  useShortcut("j", t("shortcuts.next"), () => move(1));
  useShortcut("k", t("shortcuts.previous"), () => move(-1));
  const who = ({ decided_by }: ApprovalOut) => decider(decided_by, members, t) ?? t("inbox.undecided");
  if (query.isPending) return <InboxSkeleton filters={<InboxFilters address={address} go={go} />} />;
  if (query.error !== null && query.data === undefined) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (items.length === 0)
    return <NothingHere view="history" address={address} go={go} isFiltered={isFiltered(address)} />;
  const content = (
    <ApprovalList
      label={t("inbox.history")}
      items={items}
      openId={openId}
      heading={heading}
      onLoadMore={query.hasNextPage ? () => void query.fetchNextPage() : null}
      isLoadingMore={query.isFetchingNextPage}
      who={who}
      list={list}
    />
  );
  const back = () => go({ item: undefined });
  const detail = openId !== null && (
    <ApprovalDetail
      key={openId}
      id={openId}
      listed={items.find(({ id }) => id === openId)}
      canDecide={false}
      heading={heading}
      onBack={back}
      onLeave={back}
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
