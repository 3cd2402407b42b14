import type { ReactNode } from "react";

import { LanguageProvider } from "@/lib/i18n/language-provider";
import { inEnglish } from "@/lib/i18n/locale";

/** What components need around them, in English. */
export function TestLanguage({ children }: { children: ReactNode }) {
  return <LanguageProvider initial={{ locale: "en", translation: inEnglish }}>{children}</LanguageProvider>;
}
