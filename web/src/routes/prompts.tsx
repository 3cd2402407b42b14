import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { readPromptAddress } from "@/features/prompts/address";
import { appRoute } from "@/routes/app";

/** The list of prompts. */
export const promptsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/prompts",
  component: lazyRouteComponent(() => import("@/routes/prompts-page"), "PromptsPage"),
});

/** One prompt; `?tab=` is which part of it. */
export const promptRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/prompts/$promptId",
  validateSearch: readPromptAddress,
  component: lazyRouteComponent(() => import("@/routes/prompt-page"), "PromptPage"),
});
