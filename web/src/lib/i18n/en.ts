import { admin } from "@/lib/i18n/en/admin";
import { chat } from "@/lib/i18n/en/chat";
import { agents } from "@/lib/i18n/en/agents";
import { common } from "@/lib/i18n/en/common";
import { inbox } from "@/lib/i18n/en/inbox";
import { files } from "@/lib/i18n/en/files";
import { keys } from "@/lib/i18n/en/keys";
import { models } from "@/lib/i18n/en/models";
import { runParts } from "@/lib/i18n/en/run-parts";
import { runs } from "@/lib/i18n/en/runs";
import { shell } from "@/lib/i18n/en/shell";
import { tools } from "@/lib/i18n/en/tools";

/** Every message in English: the source of all keys. */
export const en = {
  ...common,
  ...shell,
  ...keys,
  ...chat,
  ...runParts,
  ...runs,
  ...inbox,
  ...agents,
  ...tools,
  ...models,
  ...files,
  ...admin,
} as const;
