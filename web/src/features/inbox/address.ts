import { type RawSearch, searchChoice, searchText } from "@/lib/search-params";

export const KINDS = ["approval", "question", "outcome"] as const;
export const DECISIONS = ["approved", "edited", "rejected", "answered", "expired", "cancelled"] as const;
export const WHOSE = ["me", "nobody", "escalated"] as const;

/** What the address of the inbox says: the view, the open request, and the filters. */
export interface InboxAddress {
  view?: "history" | undefined;
  item?: string | undefined;
  whose?: (typeof WHOSE)[number] | undefined;
  kind?: (typeof KINDS)[number] | undefined;
  decision?: (typeof DECISIONS)[number] | undefined;
  tool?: string | undefined;
}

export function readInboxAddress(search: RawSearch): InboxAddress {
  return {
    view: searchChoice(search, "view", ["history"]),
    item: searchText(search, "item"),
    whose: searchChoice(search, "whose", WHOSE),
    kind: searchChoice(search, "kind", KINDS),
    decision: searchChoice(search, "decision", DECISIONS),
    tool: searchText(search, "tool"),
  };
}

/** Goes to another address of the inbox; what is not given stays. */
export type GoInInbox = (change: InboxAddress) => void;
