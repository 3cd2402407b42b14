import type { ReactNode } from "react";

import { en } from "@/lib/i18n/en";
import { LanguageProvider } from "@/lib/i18n/language-provider";

/** What components need around them, in English. */
export function TestLanguage({ children }: { children: ReactNode }) {
  return <LanguageProvider initial={{ locale: "en", catalogue: en }}>{children}</LanguageProvider>;
}
