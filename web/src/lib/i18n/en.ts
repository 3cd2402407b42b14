import { common } from "@/lib/i18n/en/common";
import { keys } from "@/lib/i18n/en/keys";
import { models } from "@/lib/i18n/en/models";
import { shell } from "@/lib/i18n/en/shell";

/** Every message in English: the source of all keys. */
export const en = { ...common, ...shell, ...keys, ...models } as const;
