import { admin } from "@/lib/i18n/de/admin";
import { budgets } from "@/lib/i18n/de/budgets";
import { cache } from "@/lib/i18n/de/cache";
import { chat } from "@/lib/i18n/de/chat";
import { agents } from "@/lib/i18n/de/agents";
import { common } from "@/lib/i18n/de/common";
import { costs } from "@/lib/i18n/de/costs";
import { inbox } from "@/lib/i18n/de/inbox";
import { files } from "@/lib/i18n/de/files";
import { keys } from "@/lib/i18n/de/keys";
import { models } from "@/lib/i18n/de/models";
import { playground } from "@/lib/i18n/de/playground";
import { routing } from "@/lib/i18n/de/routing";
import { prompts } from "@/lib/i18n/de/prompts";
import { runParts } from "@/lib/i18n/de/run-parts";
import { runs } from "@/lib/i18n/de/runs";
import { shell } from "@/lib/i18n/de/shell";
import { tools } from "@/lib/i18n/de/tools";
import { variables } from "@/lib/i18n/de/variables";
import type { Catalogue } from "@/lib/i18n/locale";

/** Every message in German; the type demands that none is missing. */
export const de: Catalogue = {
  ...common,
  ...shell,
  ...keys,
  ...chat,
  ...budgets,
  ...cache,
  ...costs,
  ...prompts,
  ...runParts,
  ...runs,
  ...inbox,
  ...agents,
  ...tools,
  ...variables,
  ...models,
  ...playground,
  ...routing,
  ...files,
  ...admin,
};
