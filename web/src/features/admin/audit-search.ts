import { type RawSearch, searchText } from "@/lib/search-params";

/** What of the audit log's search stands in the address. Days are written as `2026-11-20`. */
export interface AuditSearch {
  actor?: string | undefined;
  action?: string | undefined;
  kind?: string | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The search in an address; what can't be one is left out. */
export function readAuditSearch(search: RawSearch): AuditSearch {
  const actor = searchText(search, "actor");
  return {
    actor: actor !== undefined && ID.test(actor) ? actor : undefined,
    action: searchText(search, "action"),
    kind: searchText(search, "kind"),
    subject: searchText(search, "subject"),
    from: day(searchText(search, "from")),
    to: day(searchText(search, "to")),
  };
}

function day(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  return Number.isNaN(new Date(`${text}T00:00:00`).getTime()) ? undefined : text;
}
