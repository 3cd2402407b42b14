import { type RawSearch, searchChoice, searchText } from "@/lib/search-params";

const TABS = ["versions", "uses"] as const;

/** What the address of a prompt says: the tab, and which versions are compared. */
export interface PromptAddress {
  tab?: (typeof TABS)[number] | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

const versionNumber = (search: RawSearch, name: string) => {
  const number = Number(searchText(search, name));
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

export function readPromptAddress(search: RawSearch): PromptAddress {
  return {
    tab: searchChoice(search, "tab", TABS),
    from: versionNumber(search, "from"),
    to: versionNumber(search, "to"),
  };
}
