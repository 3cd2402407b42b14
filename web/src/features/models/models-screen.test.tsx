import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { ModelsScreen, type ModelsSearch } from "@/features/models/models-screen";
import { meQuery } from "@/lib/api/me";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const TIMES = { version: 2, created_at: AT, updated_at: AT };
const LAB = {
  ...TIMES,
  id: "lab",
  name: "lab",
  dialect: "openai",
  base_url: "http://127.0.0.1:9/v1",
  secret: { set: true, last4: "6789" },
};
const PRESET = {
  name: "openai",
  title: "OpenAI",
  dialect: "openai",
  base_url: "https://api.openai.com/v1",
  needs_secret: true,
};
const ME = { kind: "member", id: "m", name: "Ada", scopes: null, workspace_id: "w", project_id: "p" } as const;
const PROBLEM = { type: "/problems/x", title: "The key is refused", status: 401, detail: "Enter another key." };

let providers: object[] = [];
let requests: Request[] = [];
const page = (items: object[]) => ({ items, next_cursor: null, delta_cursor: null });

function answer(request: Request): Response {
  requests.push(request);
  const { pathname } = new URL(request.url);
  if (pathname.endsWith("/presets")) return Response.json([PRESET]);
  if (pathname.endsWith("/offers")) return Response.json([]);
  if (pathname.endsWith("/lab/models")) return Response.json({ object: "list", names: ["large", "small"] });
  if (pathname.endsWith("/test")) return Response.json({ ok: false, latency_ms: 3, problem: PROBLEM });
  if (request.method === "POST" && pathname.endsWith("/providers")) {
    providers = [LAB];
    return Response.json(LAB, { status: 201 });
  }
  if (request.method === "POST") return Response.json({}, { status: 201 });
  return Response.json(page(pathname.endsWith("/providers") ? providers : []));
}

function Screen() {
  const [search, setSearch] = useState<ModelsSearch>({});
  return <ModelsScreen search={search} onSearch={setSearch} />;
}

function show(role: "owner" | "member" = "owner") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, role, workspaces: [] });
  render(
    <QueryClientProvider client={client}>
      <Screen />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

beforeEach(() => {
  providers = [];
  requests = [];
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(answer(request)));
});
afterEach(() => vi.unstubAllGlobals());

it("leads from a preset over its key to the choice of models, the first of them the default", async () => {
  show();

  await userEvent.click(await screen.findByRole("button", { name: /OpenAI/ }));
  await userEvent.type(screen.getByLabelText("API key"), "sk-secret");
  await userEvent.click(screen.getByRole("button", { name: "Add provider" }));
  await userEvent.click(await screen.findByRole("checkbox", { name: "large" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "small" }));
  await userEvent.click(screen.getByRole("button", { name: "Add 2 models" }));

  const posted = () => requests.filter(({ method }) => method === "POST");
  await vi.waitFor(() => expect(posted().length).toBe(3));
  const [provider, ...models] = await Promise.all(posted().map((request) => request.json()));
  expect(provider).toMatchObject({ preset: "openai", secret: "sk-secret" });
  expect(models).toEqual([
    { provider_id: "lab", provider_model: "large", is_default: true },
    { provider_id: "lab", provider_model: "small", is_default: false },
  ]);
});

it("says why a provider does not work, and shows only the end of its key", async () => {
  providers = [LAB];
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Test" }));

  expect(await screen.findByText("The key is refused")).toBeTruthy();
  expect(screen.getByText("Enter another key.")).toBeTruthy();
  expect(screen.getByText("••••6789")).toBeTruthy();
});

it("explains the offline model, and offers members nothing that would be refused", async () => {
  show("member");

  expect(await screen.findByText("The built-in offline model answers")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /OpenAI/ })).toBeNull();
});
