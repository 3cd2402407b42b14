import { renderHook } from "@testing-library/react";
import { expect, it } from "vitest";

import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";
import { keysText } from "@/lib/i18n/en/keys";
import { LanguageProvider } from "@/lib/i18n/language-provider";
import { loadTranslation, type Locale } from "@/lib/i18n/locale";

it.each<[Locale, string[]]>([
  ["en", ["Save", "API keys", "Size"]],
  ["de", ["Speichern", "API-Schlüssel", "Größe"]],
  ["qps", ["[Sàvé··]", "[ÀPÎ kéýs···]", "[Sîzé··]"]],
])("useT says in %s what is said everywhere, and the areas it is given", async (locale, texts) => {
  const initial = { locale, translation: await loadTranslation(locale) };

  const { result } = renderHook(() => useT(keysText, filesText), {
    wrapper: ({ children }) => <LanguageProvider initial={initial}>{children}</LanguageProvider>,
  });

  const t = result.current;
  expect([t("action.save"), t("keys.title"), t("files.size")]).toEqual(texts);
});
