import { type ReactNode, useState, useTransition } from "react";

import { LanguageContext } from "@/lib/i18n/context";
import { loadTranslation, type Locale, rememberLocale, type Translation } from "@/lib/i18n/locale";

interface Props {
  initial: { locale: Locale; translation: Translation };
  children: ReactNode;
}

/** Gives everything below its language, and changes it without loading the page anew. */
export function LanguageProvider({ initial, children }: Props) {
  const [language, setLanguage] = useState(initial);
  const [, startTransition] = useTransition();
  const choose = (locale: Locale) =>
    startTransition(async () => {
      const translation = await loadTranslation(locale);
      rememberLocale(locale);
      document.documentElement.lang = locale;
      setLanguage({ locale, translation });
    });
  return <LanguageContext value={{ ...language, choose }}>{children}</LanguageContext>;
}
