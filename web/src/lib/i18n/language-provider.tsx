import { type ReactNode, useState, useTransition } from "react";

import { LanguageContext } from "@/lib/i18n/context";
import { type Catalogue, loadCatalogue, type Locale, rememberLocale } from "@/lib/i18n/locale";

interface Props {
  initial: { locale: Locale; catalogue: Catalogue };
  children: ReactNode;
}

/** Gives everything below its language, and changes it without loading the page anew. */
export function LanguageProvider({ initial, children }: Props) {
  const [language, setLanguage] = useState(initial);
  const [, startTransition] = useTransition();
  const choose = (locale: Locale) =>
    startTransition(async () => {
      const catalogue = await loadCatalogue(locale);
      rememberLocale(locale);
      document.documentElement.lang = locale;
      setLanguage({ locale, catalogue });
    });
  return <LanguageContext value={{ ...language, choose }}>{children}</LanguageContext>;
}
