import "@/styles/app.css";

import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { startTransition, StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { ApiError } from "@/lib/api/api-error";
import { forgetEarly } from "@/lib/api/early";
import { LanguageProvider } from "@/lib/i18n/language-provider";
import { loadTranslation, preferredLocale } from "@/lib/i18n/locale";
import { listenForShortcuts } from "@/lib/keyboard/shortcuts";
import { nextTask } from "@/lib/next-task";
import { followSystemTheme } from "@/lib/theme";
import { queries, router } from "@/routes/router";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

followSystemTheme();
listenForShortcuts();
// A part of an older build is gone after an update of the server: the new page has what it needs.
window.addEventListener("vite:preloadError", () => window.location.reload());

const locale = preferredLocale();
// Until the screen is there, the page shows the shell that index.html draws.
await nextTask(); // to run the modules was one piece of work
const [translation] = await Promise.all([loadTranslation(locale), router.load()]);
forgetEarly();
await nextTask();

// What the server answers is said on the page; it is no fault of the page.
const onCaughtError = (error: unknown) => error instanceof ApiError || reportError(error);

// Drawn in slices, between which the browser answers to a hand.
startTransition(() =>
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <LanguageProvider initial={{ locale, translation }}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  ),
);
