import { createContext, use } from "react";

import type { Catalogue, Locale, MessageKey } from "@/lib/i18n/locale";
import { intlLocale } from "@/lib/i18n/locale";
import { formatMessage, type MessageValues } from "@/lib/i18n/message";

export interface Language {
  locale: Locale;
  catalogue: Catalogue;
  choose: (locale: Locale) => void;
}

export const LanguageContext = createContext<Language | null>(null);

/** The language in use, and the way to choose another. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error("There is no LanguageProvider above.");
  return language;
}

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The function that says something in the reader's language. */
export function useT(): Translate {
  const { catalogue, locale } = useLanguage();
  return (key, values = {}) => formatMessage(catalogue[key], values, intlLocale(locale));
}
