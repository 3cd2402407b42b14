import { useQuery } from "@tanstack/react-query";
import { type RefObject, useCallback, useDeferredValue } from "react";

import { Button } from "@/components/ui/button";
import { ApprovalRow } from "@/features/inbox/approval-row";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";

interface Props {
  label: string;
  items: readonly ApprovalOut[];
  openId: string | null;
  selected?: ReadonlySet<string>;
  onSelect?: (id: string, isSelected: boolean) => void;
  /** What gets the focus when a request is opened. */
  heading: RefObject<HTMLElement | null>;
  /** Who asks, or who decided. */
  who: (approval: ApprovalOut) => string;
  onLoadMore?: (() => void) | null;
  isLoadingMore?: boolean;
  list: RefObject<HTMLUListElement | null>;
}

/** How many requests are drawn at once: more than are in view on a phone. */
const FIRST = 8;

/** Requests below each other: the first ones, and the others as soon as there is nothing more urgent to do. */
export function ApprovalList({ list, label, items, openId, selected, onSelect, heading, who, ...more }: Props) {
  const { onLoadMore = null, isLoadingMore = false } = more;
  const t = useT();
  const isWhole = useDeferredValue(true, false);
  const onOpen = useCallback(() => requestAnimationFrame(() => heading.current?.focus()), [heading]);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <ul ref={list} aria-label={label}>
        {(isWhole ? items : items.slice(0, FIRST)).map((approval) => (
          <ApprovalRow
            key={approval.id}
            approval={approval}
            isOpen={approval.id === openId}
            who={who(approval)}
            assignee={members.find(({ id }) => id === approval.assigned_to)?.name}
            isSelected={selected?.has(approval.id) === true}
            onSelect={onSelect ?? null}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {onLoadMore !== null && (
        <div className="p-3 text-center">
          <Button look="quiet" onClick={onLoadMore} isBusy={isLoadingMore}>
            {t("action.load-more")}
          </Button>
        </div>
      )}
    </div>
  );
}
