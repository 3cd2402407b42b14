import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import { RecommendationList } from "@/features/costs/recommendation-list";
import { TestLanguage } from "@/test-language";

const NONE = { saving_usd: "0", is_most: false, calls: 0, of_calls: 0, cost_usd: "0" };
const ITEMS = [
  {
    ...NONE,
    kind: "cheaper_model",
    subject: "dear",
    saving_usd: "18",
    calls: 2000,
    of_calls: 3000,
    cost_usd: "20",
    instead: "cheap",
    instead_usd: "2",
  },
  { ...NONE, kind: "response_cache", subject: "cheap", saving_usd: "1.5", is_most: true, calls: 14, of_calls: 30 },
  { ...NONE, kind: "lost_answers", subject: "cheap", provider: "lab", calls: 1, of_calls: 2, cost_usd: "0.05" },
  { ...NONE, kind: "idle_budget", subject: "old key", period: "day", limit_usd: "50" },
];

afterEach(() => vi.unstubAllGlobals());

function show(items: readonly object[]) {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ items })));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <TestLanguage>
      <QueryClientProvider client={client}>
        <RecommendationList />
      </QueryClientProvider>
    </TestLanguage>,
  );
}

it("says what could be done, what it saves and why", async () => {
  show(ITEMS);

  const list = await screen.findByRole("region", { name: "What could be saved" });
  const texts = within(list)
    .getAllByRole("listitem")
    .map((item) => item.textContent);

  expect(texts[0]).toContain("Send short calls of dear to cheap");
  expect(texts[0]).toContain("saves US$18.00");
  expect(texts[0]).toContain(
    "2,000 of 3,000 calls were short and cost US$20.00; with cheap they would have cost US$2.00.",
  );
  expect(texts[1]).toContain("saves up to US$1.50");
  expect(texts[2]).toContain("Look into cheap at lab");
  expect(texts[3]).toBe("Revoke old key, or lower its budgetThis API key may spend US$50.00 a day and made no call.");
});

it("shows nothing where nothing stands out", async () => {
  const { container } = show([]);

  await Promise.resolve();

  expect(container.querySelector("section")).toBeNull();
});
