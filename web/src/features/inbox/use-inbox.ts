import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { GoInInbox, InboxAddress } from "@/features/inbox/address";
import { useLeaving } from "@/features/inbox/use-leaving";
import { isMine } from "@/features/inbox/whose";
import { meQuery } from "@/lib/api/me";
import { pendingApprovalsQuery } from "@/lib/api/pending-approvals";
import type { ApprovalOut, MeOut } from "@/lib/api/schema";

const LOOK_AGAIN_MS = 15_000;

function isWanted(approval: ApprovalOut, { kind, whose }: InboxAddress, me: MeOut): boolean {
  if (kind !== undefined && approval.kind !== kind) return false;
  if (whose === "me") return isMine(approval, me);
  if (whose === "escalated") return approval.escalated;
  return whose === undefined || approval.assigned_to === null;
}

/** What comes after `id` once `leaving` are gone: the next one, else the one before. */
export function neighbour(
  items: readonly ApprovalOut[],
  id: string | null,
  leaving: ReadonlySet<string>,
): string | undefined {
  const index = items.findIndex((item) => item.id === id);
  const stays = (item: ApprovalOut) => !leaving.has(item.id);
  return (items.slice(Math.max(index, 0)).find(stays) ?? items.slice(0, Math.max(index, 0)).findLast(stays))?.id;
}

/** The waiting requests, the open one, and the ways between them. */
export function useInbox(address: InboxAddress, go: GoInInbox) {
  const { data: me } = useSuspenseQuery(meQuery);
  const { data, error, isPending, refetch } = useQuery({
    ...pendingApprovalsQuery,
    refetchInterval: LOOK_AGAIN_MS,
  });
  const leaving = useLeaving();
  const waiting = (data?.items ?? []).filter(({ id }) => !leaving.has(id));
  const items = waiting.filter((item) => isWanted(item, address, me));
  // Beside the list something is always open: the first. It stays open when others decide it meanwhile, so that nobody's
  // key press meets another request than the one they read.
  const [first, setFirst] = useState<string | null>(null);
  const [head] = items;
  if (first === null && head !== undefined) setFirst(head.id);
  const openId = address.item ?? first;
  const step = (by: 1 | -1) => {
    const index = items.findIndex((item) => item.id === openId);
    const next = items[index < 0 ? 0 : Math.min(Math.max(index + by, 0), items.length - 1)];
    if (next !== undefined) go({ item: next.id });
    return next?.id;
  };
  const leave = (ids: ReadonlySet<string>) => {
    if (openId !== null && !ids.has(openId)) return;
    const next = neighbour(items, openId, ids);
    setFirst(next ?? null);
    // On a phone one goes back to the list; the open one is named only if one was.
    if (address.item !== undefined) go({ item: next });
  };
  return {
    me,
    items,
    openId,
    isFiltered: waiting.length > 0,
    hasMore: data?.next_cursor !== null && data?.next_cursor !== undefined,
    isPending,
    error: data === undefined ? error : null,
    refetch: () => void refetch(),
    step,
    leave,
  };
}
