import { createRoute, lazyRouteComponent } from "@tanstack/react-router";

import { markdownIsHere } from "@/components/markdown/load-markdown";
import { readRunFilter } from "@/features/runs/run-filter";
import { followAhead } from "@/hooks/use-run";
import { runQuery } from "@/lib/api/run";
import { type RawSearch, searchChoice } from "@/lib/search-params";
import { soon } from "@/lib/soon";
import { appRoute } from "@/routes/app";

/** Every run, filtered by the address. */
export const runsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/runs",
  validateSearch: readRunFilter,
  component: lazyRouteComponent(() => import("@/routes/runs-page"), "RunsPage"),
});

const TABS = ["steps", "waterfall", "messages", "events"] as const;

/** One run: which tab is open, and at which event the messages are looked at. */
export const runRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "/runs/$runId",
  validateSearch: (search: RawSearch): { tab?: (typeof TABS)[number] | undefined; seq?: number | undefined } => ({
    tab: searchChoice(search, "tab", TABS),
    seq: typeof search["seq"] === "number" && search["seq"] >= 1 ? Math.floor(search["seq"]) : undefined,
  }),
  loader: async ({ context, params, preload }) => {
    if (!preload) followAhead(params.runId); // a stream is too much for a link that is only pointed at
    await Promise.all([soon(context.queries.prefetchQuery(runQuery(params.runId))), markdownIsHere()]);
  },
  component: lazyRouteComponent(() => import("@/routes/run-page"), "RunPage"),
});
