import { en } from "@/lib/i18n/en";
import { pseudoCatalogue } from "@/lib/i18n/pseudo";
import { readStored, writeStored } from "@/lib/stored";

export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** `qps` is no language: it stretches and accents every message, so that a text which is in no catalogue can be seen. */
export const LOCALES = ["en", "de", "qps"] as const;
export type Locale = (typeof LOCALES)[number];

const KEY = "eyrie.locale";

/** The language chosen here, else the browser's, else English. */
export function preferredLocale(): Locale {
  const stored = readStored(KEY);
  const chosen = LOCALES.find((locale) => locale === stored);
  return chosen ?? (navigator.language.startsWith("de") ? "de" : "en");
}

export function rememberLocale(locale: Locale): void {
  writeStored(KEY, locale);
}

/** All messages in a language; German is loaded when it is used. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  if (locale === "de") return (await import("@/lib/i18n/de")).de;
  return locale === "qps" ? pseudoCatalogue(en) : en;
}

/** What the browser knows a language by, for dates and numbers. */
export function intlLocale(locale: Locale): string {
  return { en: "en-GB", de: "de-DE", qps: "en-GB" }[locale];
}
