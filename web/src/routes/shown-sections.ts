import { type Section, SECTIONS } from "@/features/shell/sections";

/** The sections that have a screen: a new one adds its id here when its route joins the tree. */
const WITH_SCREEN: readonly Section["id"][] = [
  "overview",
  "chat",
  "inbox",
  "agents",
  "runs",
  "models",
  "routes",
  "playground",
  "cache",
  "files",
  "prompts",
  "costs",
  "budgets",
  "admin",
];

const SHOWN = SECTIONS.filter(({ id }) => WITH_SCREEN.includes(id));

export function shownSections(): readonly Section[] {
  return SHOWN;
}
