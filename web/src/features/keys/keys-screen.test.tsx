import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { KeysScreen } from "@/features/keys/keys-screen";
import { meQuery } from "@/lib/api/me";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const KEY = {
  id: "k1",
  project_id: "p",
  name: "Nightly",
  role: "member",
  scopes: null,
  prefix: "abc",
  created_by: null,
  version: 4,
};
const ROW = {
  ...KEY,
  created_at: AT,
  updated_at: AT,
  expires_at: null,
  last_used_at: null,
  revoked_at: null,
  previous_expires_at: null,
  models: null,
  requests_per_minute: null,
  tokens_per_minute: null,
  budgets: [],
};
const ME = {
  kind: "member",
  id: "m",
  name: "Ada",
  role: "admin",
  scopes: null,
  workspace_id: "w",
  project_id: "p",
  workspaces: [],
} as const;

let requests: Request[] = [];
let keys: object[] = [];

function answer(request: Request): Response {
  requests.push(request);
  if (request.method === "GET") return Response.json({ items: keys, next_cursor: null, delta_cursor: null });
  if (request.method === "PATCH") return Response.json(ROW);
  return request.method === "POST"
    ? Response.json({ ...ROW, secret: "eyr_abc_secret" }, { status: 201 })
    : new Response(null, { status: 204 });
}

function show() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, workspaces: [] });
  render(
    <QueryClientProvider client={client}>
      <KeysScreen />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

beforeEach(() => {
  requests = [];
  keys = [ROW];
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(answer(request)));
});
afterEach(() => vi.unstubAllGlobals());

it("creates a key with a role up to one's own, and shows its secret", async () => {
  keys = [];
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Create key" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "Web shop");
  const roles = within(screen.getByRole("combobox", { name: "Role" }))
    .getAllByRole("option")
    .map((option) => option.textContent);
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Create key" }));

  expect(await screen.findByText("eyr_abc_secret")).toBeTruthy();
  expect(roles).toEqual(["Viewer", "Member", "Admin"]);
  const posted = requests.find(({ method }) => method === "POST");
  expect(await posted?.json()).toEqual({
    name: "Web shop",
    role: "member",
    expires_at: null,
    models: null,
    requests_per_minute: null,
    tokens_per_minute: null,
    budget: null,
  });
  expect(posted?.headers.get("Idempotency-Key")).toMatch(/^[\da-f-]{36}$/);
});

it("revokes a key only after asking, and only the version that was seen", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Revoke Nightly" }));
  expect(requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Revoke" }));

  await vi.waitFor(() => expect(requests.some(({ method }) => method === "DELETE")).toBe(true));
  const deleted = requests.find(({ method }) => method === "DELETE");
  expect(new URL(deleted?.url ?? "").pathname).toBe("/api/v1/keys/k1");
  expect(deleted?.headers.get("If-Match")).toBe('"4"');
});

it("says what went wrong, with a way to try again", async () => {
  const problem = { type: "/problems/role-too-low", title: "x", status: 403, detail: "You need the role admin." };
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(problem, { status: 403 })));
  show();

  expect((await screen.findByRole("alert")).textContent).toContain("You need the role admin.");
  expect(screen.getByRole("button", { name: "Retry" })).toBeTruthy();
});

it("rotates a key with time for the old secret, and shows the new one", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Rotate Nightly" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "The old secret stays good for" }), "One hour");
  await userEvent.click(screen.getByRole("button", { name: "Rotate" }));

  expect(await screen.findByText("eyr_abc_secret")).toBeTruthy();
  const posted = requests.find(({ method }) => method === "POST");
  expect(new URL(posted?.url ?? "").pathname).toBe("/api/v1/keys/k1/rotate");
  expect(await posted?.json()).toEqual({ grace_seconds: 3600 });
});

it("narrows a key to the scopes that are chosen", async () => {
  keys = [];
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Create key" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "Runner");
  await userEvent.click(screen.getByRole("checkbox", { name: "Narrow what it may do" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "runs:write" }));
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Create key" }));

  await screen.findByText("eyr_abc_secret");
  const posted = requests.find(({ method }) => method === "POST");
  expect(await posted?.json()).toMatchObject({ name: "Runner", scopes: ["runs:write"] });
});

it("creates a key with limits and a budget", async () => {
  keys = [];
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Create key" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "Shop");
  await userEvent.type(screen.getByRole("textbox", { name: /^Models/ }), "gpt-*, agent/support");
  await userEvent.type(screen.getByRole("spinbutton", { name: /^Requests per minute/ }), "60");
  await userEvent.type(screen.getByRole("spinbutton", { name: /^Tokens per minute/ }), "100000");
  await userEvent.type(screen.getByRole("spinbutton", { name: /^Budget/ }), "2.5");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "For each" }), "Day");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Create key" }));

  await screen.findByText("eyr_abc_secret");
  const posted = requests.find(({ method }) => method === "POST");
  expect(await posted?.json()).toMatchObject({
    models: ["gpt-*", "agent/support"],
    requests_per_minute: 60,
    tokens_per_minute: 100_000,
    budget: { period: "day", limit_usd: "2.5" },
  });
});

it("shows the limits of a key and changes them, lifting what was emptied", async () => {
  const budgets = [{ period: "month", limit_usd: "5.000000" }];
  keys = [{ ...ROW, models: ["gpt-*"], requests_per_minute: 60, tokens_per_minute: 1_200, budgets }];
  show();

  expect(await screen.findByText("gpt-* · 60 requests/min · 1.2k tokens/min · US$5.00 a month")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Change Nightly" }));
  await userEvent.clear(screen.getByRole("textbox", { name: /^Models/ }));
  await userEvent.clear(screen.getByRole("spinbutton", { name: /^Tokens per minute/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await vi.waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true));
  const patched = requests.find(({ method }) => method === "PATCH");
  expect(patched?.headers.get("If-Match")).toBe('"4"');
  expect(await patched?.json()).toEqual({
    name: "Nightly",
    models: null,
    requests_per_minute: 60,
    tokens_per_minute: null,
  });
});
