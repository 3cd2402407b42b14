import { createContext, use } from "react";

import { commonText } from "@/lib/i18n/en/common";
import { shellText } from "@/lib/i18n/en/shell";
import type { Locale, Translation } from "@/lib/i18n/locale";
import { intlLocale } from "@/lib/i18n/locale";
import { formatMessage, type MessageValues } from "@/lib/i18n/message";

export interface Language {
  locale: Locale;
  translation: Translation;
  choose: (locale: Locale) => void;
}

export const LanguageContext = createContext<Language | null>(null);

/** The language in use, and the way to choose another. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error("There is no LanguageProvider above.");
  return language;
}

/** What is said everywhere; it comes with the first script. */
const SAID_EVERYWHERE = { ...commonText, ...shellText };

type Area = Readonly<Record<string, string>>;
/** The keys of what is said everywhere and of some areas. */
export type KeyOf<Texts extends Area = never> =
  keyof typeof SAID_EVERYWHERE | (Texts extends unknown ? Extract<keyof Texts, string> : never);

export type Translate<Key extends string = KeyOf> = (key: Key, values?: MessageValues) => string;

/** The function that says something in the reader's language: what is said everywhere, and the areas given here. */
export function useT<Areas extends readonly Area[]>(...areas: Areas): Translate<KeyOf<Areas[number]>> {
  const { translation, locale } = useLanguage();
  return (key, values = {}) => {
    const english: Area = areas.find((texts) => key in texts) ?? SAID_EVERYWHERE;
    return formatMessage(translation(key, english[key] ?? key), values, intlLocale(locale));
  };
}
