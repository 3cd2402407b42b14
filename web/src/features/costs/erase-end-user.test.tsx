import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";

import { CostFilters } from "@/features/costs/cost-filters";
import type { CostsSearch } from "@/features/costs/search";
import { TestLanguage } from "@/test-language";

const requests: Request[] = [];

afterEach(() => {
  vi.unstubAllGlobals();
  requests.length = 0;
});

function show(search: CostsSearch) {
  vi.stubGlobal("fetch", (request: Request) => {
    requests.push(request);
    return Promise.resolve(Response.json({ calls: 3 }));
  });
  const onSearch = vi.fn();
  render(
    <TestLanguage>
      <QueryClientProvider client={new QueryClient()}>
        <CostFilters search={search} onSearch={onSearch} />
      </QueryClientProvider>
    </TestLanguage>,
  );
  return onSearch;
}

it("erases the end user whose costs are shown, after asking, and shows all again", async () => {
  const onSearch = show({ period: "week", end_user: "ada", by: "model" });

  await userEvent.click(screen.getByRole("button", { name: "Erase end user" }));
  expect(requests).toEqual([]);
  const dialog = within(screen.getByRole("dialog", { name: "Erase ada from the ledger" }));
  await userEvent.click(dialog.getByRole("button", { name: "Erase" }));

  await vi.waitFor(() =>
    expect(onSearch).toHaveBeenCalledWith({ period: "week", end_user: undefined, by: "end_user" }),
  );
  expect(new URL(requests[0]?.url ?? "").pathname).toBe("/api/v1/ledger/erase-end-user");
  expect(await requests[0]?.json()).toEqual({ end_user: "ada" });
});

it.each([{}, { end_user: "" }])("erases nobody where nobody is chosen: %o", (search) => {
  show(search);

  expect(screen.queryByRole("button", { name: "Erase end user" })).toBeNull();
});

it("narrows to an id that is typed", async () => {
  const onSearch = show({ by: "client_session" });

  await userEvent.type(screen.getByRole("textbox", { name: "Narrow to Client's session" }), " s-19 {Enter}");

  expect(onSearch).toHaveBeenCalledWith({ by: "model", client_session: "s-19" });
});
