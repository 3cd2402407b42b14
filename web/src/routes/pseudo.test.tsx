import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { LanguageProvider } from "@/lib/i18n/language-provider";
import { inPseudo } from "@/lib/i18n/locale";
import { answerTo } from "@/routes/test-answers";
import { routeTree } from "@/routes/tree";

const AT = "2026-11-20T10:00:00Z";
const ME = {
  kind: "member",
  id: "m",
  name: "…",
  role: "owner",
  scopes: null,
  workspace_id: "w",
  project_id: "p",
  workspaces: [],
};
const EMPTY = { items: [], next_cursor: null, delta_cursor: null };
const LISTED_BARE = [
  "/api/v1/tools",
  "/api/v1/me/logins",
  "/api/v1/providers/presets",
  "/api/v1/providers/offers",
  "/api/v1/prices/models",
  "/api/v1/budgets/tree",
  "/api/v1/budgets/defaults",
];
const ONE: Record<string, unknown> = {
  "/api/v1/me": ME,
  "/api/v1/workspaces/w": { id: "w", name: "…", slug: "…", version: 1, settings: {}, allowed_hosts: [] },
  "/api/v1/cache/policy": {
    mode: "semantic",
    ttl_seconds: 60,
    threshold: 0.9,
    embedding_model: null,
    max_entries: 9,
    tools: false,
    updated_at: null,
  },
  "/api/v1/cache/figures": {
    entries: 0,
    bytes: 0,
    hits: 0,
    semantic_hits: 0,
    misses: 0,
    saved_usd: "0",
    days: [],
  },
  "/api/v1/costs": {
    since: AT,
    until: AT,
    group_by: "model",
    interval: "day",
    calls: 0,
    cost_usd: "3",
    saved_usd: "0",
    groups: [],
    points: [],
    forecast: { method: "…", month_usd: 3, daily_usd: [] },
    outstanding: [{ day: "2026-11-20", cost_usd: 3, expected_usd: 1, deviations: 4 }],
  },
  "/api/v1/activity": { since: AT, hours: [], median_seconds: null, p95_seconds: null, slowest: [] },
};

/** Answer as an empty workspace does, or with whatever the contract has. */
function serve(has: "nothing" | "data"): void {
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const { pathname } = new URL(new Request(input, init).url);
    if (pathname === "/v1/models") return Response.json({ data: [{ id: "…", owned_by: "workspace" }] });
    if (has === "data" && pathname !== "/api/v1/me") {
      const answer = answerTo(pathname);
      if (answer !== undefined) return Response.json(answer);
    }
    if (LISTED_BARE.includes(pathname)) return Response.json([]);
    return Response.json(ONE[pathname] ?? EMPTY);
  });
}

/** Not said by the catalogue: keys, code, times (the browser says them), and what is no word. */
const NOT_SAID = "kbd, code, time, option:not([value='']), script, style";
/** Names of routes that come with Eyrie: they are written in requests, in every language. */
const NAMES = /^(auto|cheap|code)$/;
/** What the browser says of figures and days in the reader's language. */
const FORMATTED = /US\$|\d (ms|kB)\b|\b\d{1,2} [A-Z][a-z]{2}\b/g;
/** A message of the pseudo-catalogue stands in brackets. */
const SAID = /\[[^\]]*\]/g;
const isHardCoded = (text: string) =>
  !NAMES.test(text) && /\p{L}{2,}/u.test(text.replaceAll(SAID, "").replaceAll(FORMATTED, ""));

function hardCoded(root: Element): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (isHardCoded(text) && node.parentElement?.closest(NOT_SAID) === null) found.push(text);
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"]) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const text = element.getAttribute(name) ?? "";
      if (isHardCoded(text)) found.push(`${name}: ${text}`);
    }
  }
  return found;
}

async function open(address: string): Promise<Element> {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree, context: { queries }, history });
  const { container } = render(
    <LanguageProvider initial={{ locale: "qps", translation: inPseudo }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </LanguageProvider>,
  );
  await screen.findAllByRole("main", {}, { timeout: 15_000 });
  await vi.waitFor(() => expect(container.querySelector("main [aria-busy=true]")).toBeNull(), 15_000);
  return container;
}

it("finds what is in no catalogue", () => {
  const { container } = render(
    <p title="Hello">
      World <b>[Ŵörld··]</b> 12
    </p>,
  );

  expect(hardCoded(container)).toEqual(["World ", "title: Hello"]);
});

it.each([
  "/overview",
  "/chat",
  "/inbox",
  "/runs",
  "/agents",
  "/agents/new",
  "/models",
  "/playground",
  "/routes",
  "/files",
  "/budgets",
  "/cache",
  "/prompts",
  "/costs",
  "/costs?tab=prices",
  "/admin/members",
  "/admin/keys",
  "/admin/audit",
  "/admin/account",
  "/nothing/here",
])(
  "%s says nothing that is in no catalogue",
  async (address) => {
    serve("nothing");

    const page = await open(address);

    expect(page.querySelector("[role=alert]")).toBeNull();
    expect(page.textContent).toContain("[");
    expect(hardCoded(page)).toEqual([]);
  },
  60_000,
);

it.each([
  "/overview",
  "/chat",
  "/inbox",
  "/inbox?view=history",
  "/runs",
  "/agents",
  "/agents/1",
  "/agents/1?tab=versions",
  "/models",
  "/routes",
  "/files",
  "/budgets",
  "/cache",
  "/prompts",
  "/prompts/1",
  "/prompts/1?tab=versions",
  "/prompts/1?tab=uses",
  "/costs",
  "/costs?tab=prices",
  "/admin/members",
  "/admin/keys",
  "/admin/audit",
  "/admin/jobs",
  "/admin/settings",
  "/admin/status",
  "/admin/account",
])(
  "%s with data says nothing that is in no catalogue",
  async (address) => {
    serve("data");

    const page = await open(address);

    expect(page.querySelector("[role=alert]")).toBeNull();
    expect(hardCoded(page)).toEqual([]);
  },
  60_000,
);
