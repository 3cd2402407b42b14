import { type RawSearch, searchChoice, searchText } from "@/lib/search-params";

/** What the address of the list of agents says. */
export interface AgentsAddress {
  view?: "deleted" | undefined;
  q?: string | undefined;
}

export function readAgentsAddress(search: RawSearch): AgentsAddress {
  return { view: searchChoice(search, "view", ["deleted"]), q: searchText(search, "q") };
}

export const TABS = ["versions", "file"] as const;

/** What the address of an agent says: the tab, and which versions are compared. */
export interface AgentAddress {
  tab?: (typeof TABS)[number] | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

const versionNumber = (search: RawSearch, name: string) => {
  const number = Number(searchText(search, name));
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

export function readAgentAddress(search: RawSearch): AgentAddress {
  return {
    tab: searchChoice(search, "tab", TABS),
    from: versionNumber(search, "from"),
    to: versionNumber(search, "to"),
  };
}
