import "./gallery.css";

import { createRoot } from "react-dom/client";

import { en } from "@/lib/i18n/en";
import { LanguageProvider } from "@/lib/i18n/language-provider";

import { Controls } from "./controls";
import { Views } from "./views";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

createRoot(root).render(
  <LanguageProvider initial={{ locale: "en", catalogue: en }}>
    <main className="mx-auto grid max-w-6xl gap-4 p-6 md:grid-cols-2">
      <h1 className="text-2xl font-semibold md:col-span-2">Parts</h1>
      <Controls />
      <Views />
    </main>
  </LanguageProvider>,
);
