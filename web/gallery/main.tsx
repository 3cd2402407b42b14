import "./gallery.css";

import { createRoot } from "react-dom/client";

import { LanguageProvider } from "@/lib/i18n/language-provider";
import { inEnglish } from "@/lib/i18n/locale";

import { Controls } from "./controls";
import { Views } from "./views";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

createRoot(root).render(
  <LanguageProvider initial={{ locale: "en", translation: inEnglish }}>
    <main className="mx-auto grid max-w-6xl gap-4 p-6 md:grid-cols-2">
      <h1 className="text-2xl font-semibold md:col-span-2">Parts</h1>
      <Controls />
      <Views />
    </main>
  </LanguageProvider>,
);
