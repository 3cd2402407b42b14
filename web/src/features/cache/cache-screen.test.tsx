import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { CacheScreen, type CacheSearch } from "@/features/cache/cache-screen";
import { meQuery } from "@/lib/api/me";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const ME = { kind: "member", id: "m", name: "Ada", scopes: null, workspace_id: "w", project_id: "p" } as const;
const OFF = {
  mode: "off",
  ttl_seconds: 86_400,
  threshold: 0.95,
  embedding_model: null,
  max_entries: 10_000,
  tools: false,
  updated_at: null,
};
const FIGURES = {
  entries: 1,
  bytes: 2_400,
  hits: 6,
  semantic_hits: 2,
  misses: 2,
  saved_usd: "1.25",
  days: [
    { day: "2026-11-19", hits: 1, semantic_hits: 0, misses: 1, saved_usd: "0.25" },
    { day: "2026-11-20", hits: 5, semantic_hits: 2, misses: 1, saved_usd: "1" },
  ],
};
const ENTRY = {
  id: "e1",
  asked_model: "auto",
  model: "small",
  provider: "lab",
  principal_id: null,
  semantic: true,
  tags: ["prompt:reply@3"],
  saved_usd: "0.5",
  bytes: 2_400,
  hits: 8,
  created_at: AT,
  used_at: AT,
  expires_at: AT,
};
const MODEL = { id: "m1", name: "small" };

let requests: Request[] = [];
let policy: object = OFF;
let entries: object[] = [];
const page = (items: object[]) => Response.json({ items, next_cursor: null, delta_cursor: null });

async function answer(request: Request): Promise<Response> {
  requests.push(request.clone());
  const { pathname } = new URL(request.url);
  if (request.method === "DELETE") return new Response(null, { status: 204 });
  if (request.method === "PUT") {
    policy = { ...((await request.json()) as object), updated_at: AT };
    return Response.json(policy);
  }
  if (pathname.endsWith("/clear")) return Response.json({ removed: 3 });
  if (pathname.endsWith("/policy")) return Response.json(policy);
  if (pathname.endsWith("/figures")) return Response.json(FIGURES);
  return page(pathname.endsWith("/models") ? [MODEL] : entries);
}

function Screen() {
  const [search, setSearch] = useState<CacheSearch>({});
  return <CacheScreen search={search} onSearch={setSearch} />;
}

function show(role: "admin" | "member" = "admin") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, role, workspaces: [] });
  const router = createRouter({ routeTree: createRootRoute({ component: Screen }), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

const sent = (method: string, path: string) =>
  requests.find((request) => request.method === method && new URL(request.url).pathname === `/api/v1/cache/${path}`);

beforeEach(() => {
  requests = [];
  policy = OFF;
  entries = [ENTRY];
  vi.stubGlobal("fetch", (request: Request) => answer(request));
});
afterEach(() => vi.unstubAllGlobals());

it("says what the cache spares", async () => {
  show();

  expect(await screen.findByText("80 %")).toBeTruthy();
  expect(screen.getByText("8 of 10 calls")).toBeTruthy();
  expect(screen.getByText("US$1.25")).toBeTruthy();
});

it("switches comparing by meaning on, with the model that it needs", async () => {
  show();

  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Answers are given again" }), "By meaning");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Embedding model" }), "small");
  await userEvent.clear(screen.getByRole("spinbutton", { name: "For how long, in minutes" }));
  await userEvent.type(screen.getByRole("spinbutton", { name: "For how long, in minutes" }), "5");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await vi.waitFor(() => expect(sent("PUT", "policy")).toBeTruthy());
  expect(await sent("PUT", "policy")?.json()).toEqual({
    mode: "semantic",
    ttl_seconds: 300,
    threshold: 0.95,
    embedding_model: "small",
    max_entries: 10_000,
    tools: false,
  });
  await vi.waitFor(() => expect(screen.queryByRole("button", { name: "Discard changes" })).toBeNull());
});

it("shows what the server refuses beside its field", async () => {
  show();
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Answers are given again" }), "By meaning");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Embedding model" }), "small");
  const detail = "There is no model 'small' in this workspace.";
  const problem = { type: "/problems/cache-policy-invalid", title: "x", status: 422, detail };
  const errors = [{ pointer: "/body/embedding_model", detail }];
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ ...problem, errors }, { status: 422 })));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect(await screen.findByText(detail)).toBeTruthy();
});

it("removes an answer only after asking", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Remove an answer of auto" }));
  expect(sent("DELETE", "entries/e1")).toBeUndefined();
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Remove" }));

  await vi.waitFor(() => expect(sent("DELETE", "entries/e1")).toBeTruthy());
});

it("removes what rests on a prompt", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Remove answers" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "What" }), "That rest on a prompt");
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "reply@3");
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Remove" }));

  await vi.waitFor(() => expect(sent("POST", "clear")).toBeTruthy());
  expect(await sent("POST", "clear")?.json()).toEqual({ prompt: "reply@3" });
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("shows the answers of one model", async () => {
  show();

  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Model" }), "small");

  await vi.waitFor(() =>
    expect(requests.some(({ url }) => url.includes("/cache/entries?") && url.includes("model=small"))).toBe(true),
  );
});

it("lets nobody change what only admins may", async () => {
  entries = [];
  show("member");

  expect(await screen.findByText("Admins of the workspace change this.")).toBeTruthy();
  expect(await screen.findByText(/The cache is off/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Remove answers" })).toBeNull();
});
