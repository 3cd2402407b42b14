import { common } from "@/lib/i18n/de/common";
import { keys } from "@/lib/i18n/de/keys";
import { models } from "@/lib/i18n/de/models";
import { shell } from "@/lib/i18n/de/shell";
import type { Catalogue } from "@/lib/i18n/locale";

/** Every message in German; the type demands that none is missing. */
export const de: Catalogue = { ...common, ...shell, ...keys, ...models };
