import type { en } from "@/lib/i18n/en";
import { pseudo } from "@/lib/i18n/pseudo";
import { readStored, writeStored } from "@/lib/stored";

export type MessageKey = keyof typeof en;
export type Catalogue = Readonly<Record<MessageKey, string>>;

/** A message in a language, by its key and what it says in English. */
export type Translation = (key: string, english: string) => string;

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

export const inEnglish: Translation = (_key, english) => english;

export const inPseudo: Translation = (_key, english) => pseudo(english);

/** How a language says things. English comes with the screens that say it; German is loaded, whole, when it is used. */
export async function loadTranslation(locale: Locale): Promise<Translation> {
  if (locale === "qps") return inPseudo;
  if (locale === "en") return inEnglish;
  const german: Readonly<Record<string, string>> = (await import("@/lib/i18n/de")).de;
  return (key, english) => german[key] ?? english;
}

/** What the browser knows a language by, for dates and numbers. */
export function intlLocale(locale: Locale): string {
  return { en: "en-GB", de: "de-DE", qps: "en-GB" }[locale];
}
