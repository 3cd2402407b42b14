import { adminText } from "@/lib/i18n/en/admin";
import { budgetsText } from "@/lib/i18n/en/budgets";
import { cacheText } from "@/lib/i18n/en/cache";
import { chatText } from "@/lib/i18n/en/chat";
import { agentsText } from "@/lib/i18n/en/agents";
import { commonText } from "@/lib/i18n/en/common";
import { costsText } from "@/lib/i18n/en/costs";
import { inboxText } from "@/lib/i18n/en/inbox";
import { filesText } from "@/lib/i18n/en/files";
import { keysText } from "@/lib/i18n/en/keys";
import { modelsText } from "@/lib/i18n/en/models";
import { playgroundText } from "@/lib/i18n/en/playground";
import { routingText } from "@/lib/i18n/en/routing";
import { promptsText } from "@/lib/i18n/en/prompts";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import { runsText } from "@/lib/i18n/en/runs";
import { shellText } from "@/lib/i18n/en/shell";
import { toolsText } from "@/lib/i18n/en/tools";
import { variablesText } from "@/lib/i18n/en/variables";

/** Every message in English: the source of all keys. Tests and types see it; a screen loads the areas that it says. */
export const en = {
  ...commonText,
  ...shellText,
  ...keysText,
  ...chatText,
  ...budgetsText,
  ...cacheText,
  ...costsText,
  ...promptsText,
  ...runPartsText,
  ...runsText,
  ...inboxText,
  ...agentsText,
  ...toolsText,
  ...variablesText,
  ...modelsText,
  ...playgroundText,
  ...routingText,
  ...filesText,
  ...adminText,
} as const;
