import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { RoutesScreen } from "@/features/routing/routes-screen";
import { meQuery } from "@/lib/api/me";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const ROUTE = {
  id: "r1",
  name: "support",
  description: "For the desk",
  definition: { tiers: { simple: ["small"] }, rules: [], shadow: true },
  version: 4,
  created_at: AT,
  updated_at: AT,
};
const ANSWER = {
  route: "auto",
  models: ["small", "large"],
  complexity: "simple",
  reasons: ["simple: nothing that asks for more"],
  baseline: "large",
  instead_of: [],
  candidates: [
    { model: "small", is_local: false, input_usd: "0.05", output_usd: "0.40", cost_usd: "0.000250" },
    { model: "large", is_local: false, input_usd: null, output_usd: null, cost_usd: "0.001000" },
  ],
  input_tokens: 10,
  output_tokens: 1024,
};
const ME = { kind: "member", id: "m", name: "Ada", scopes: null, workspace_id: "w", project_id: "p" } as const;
const page = (items: object[]) => ({ items, next_cursor: null, delta_cursor: null });

let requests: Request[] = [];

function answer(request: Request): Response {
  requests.push(request);
  const { pathname } = new URL(request.url);
  if (pathname.endsWith("/explain")) return Response.json(ANSWER);
  if (request.method === "DELETE") return new Response(null, { status: 204 });
  if (request.method !== "GET") return Response.json(ROUTE, { status: 201 });
  return Response.json(page(pathname.endsWith("/models") ? [{ name: "small" }, { name: "large" }] : [ROUTE]));
}

function Screen() {
  const [route, setRoute] = useState<string | undefined>();
  return <RoutesScreen route={route} onRoute={setRoute} />;
}

function show(role: "admin" | "member" = "admin") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, role, workspaces: [] });
  render(
    <QueryClientProvider client={client}>
      <Screen />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

const sent = (method: string) => requests.filter((request) => request.method === method);

beforeEach(() => {
  requests = [];
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(answer(request)));
});
afterEach(() => vi.unstubAllGlobals());

it("explains what a route decides, and what that spares", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Explain support" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Prompt" }), "Hi{Control>}{Enter}{/Control}");

  expect(await screen.findByText("75 % less than large")).toBeTruthy();
  expect(screen.getByText("simple: nothing that asks for more")).toBeTruthy();
  expect(within(screen.getByRole("table")).getByText(/0\.000250/)).toBeTruthy();
  expect(await sent("POST")[0]?.json()).toEqual({ route: "support", input: "Hi", local_only: false });
});

it("adds a route with an exception, and says first what is missing", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Add route" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.type(dialog.getByRole("textbox", { name: "Name" }), "desk");
  await userEvent.click(dialog.getByRole("button", { name: "Add route" }));
  expect((await dialog.findByRole("alert")).textContent).toContain("Choose at least one model");
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Add a model for Simple" }), "large");
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Add a model for Simple" }), "small");
  await userEvent.click(dialog.getByRole("button", { name: "Try small earlier" }));
  await userEvent.click(dialog.getByRole("switch", { name: "Shadow" }));
  await userEvent.click(dialog.getByRole("button", { name: "Add exception" }));
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "With tools" }), "Yes");
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Add a model for Exception 1" }), "large");
  await userEvent.click(dialog.getByRole("button", { name: "Add route" }));

  await vi.waitFor(() => expect(sent("POST").length).toBe(1));
  expect(await sent("POST")[0]?.json()).toEqual({
    name: "desk",
    description: "",
    definition: {
      tiers: { simple: ["small", "large"] },
      rules: [{ when: { tools: true }, use: ["large"], because: "" }],
      baseline: null,
      shadow: true,
      local_first: false,
    },
  });
});

it("changes and deletes only the version that was seen", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Edit support" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "Save" })).toBeNull());
  await userEvent.click(screen.getByRole("button", { name: "Delete support" }));
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));

  await vi.waitFor(() => expect(sent("DELETE").length).toBe(1));
  const versions = [...sent("PATCH"), ...sent("DELETE")].map(({ headers }) => headers.get("If-Match"));
  expect(versions).toEqual(['"4"', '"4"']);
});

it("lets a member explain, and change nothing", async () => {
  show("member");

  expect(await screen.findByRole("button", { name: "Explain auto" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add route" })).toBeNull();
  expect(screen.queryByRole("button", { name: /Edit|Delete|Replace/ })).toBeNull();
});
