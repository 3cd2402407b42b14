import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
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

const MODEL = {
  ...TIMES,
  id: "m1",
  name: "writer",
  provider_id: "lab",
  provider: "lab",
  provider_model: "large",
  is_default: true,
  context_tokens: null,
  max_output_tokens: null,
  fallbacks: [],
  hedge_after_ms: null,
};
const STATE = {
  breaker: "closed",
  in_flight: 1,
  calls: 40,
  failures: 2,
  error_rate: 0.04,
  p50_ms: 210,
  p95_ms: 900,
  last_error: null,
  opens_in_seconds: null,
};
const WAY = {
  ...TIMES,
  id: "d1",
  model_id: "m1",
  provider_id: "lab",
  provider: "lab",
  provider_model: "large",
  weight: 1,
  priority: 0,
  draining: false,
  state: STATE,
};

let providers: object[] = [];
let models: object[] = [];
let ways: object[] = [];
let requests: Request[] = [];
const page = (items: object[]) => ({ items, next_cursor: null, delta_cursor: null });

function answer(request: Request): Response {
  requests.push(request);
  const { pathname } = new URL(request.url);
  if (pathname.endsWith("/presets")) return Response.json([PRESET]);
  if (pathname.endsWith("/offers")) return Response.json([]);
  if (pathname.endsWith("/discover")) {
    const server = { preset: "ollama", title: "Ollama", base_url: "http://127.0.0.1:11434/v1", provider: null };
    return Response.json({ servers: [{ ...server, models: ["qwen3"] }] });
  }
  if (pathname.includes("/deployments")) return Response.json(request.method === "GET" ? ways : WAY);
  if (pathname.endsWith("/lab/models")) return Response.json({ object: "list", names: ["large", "small"] });
  if (pathname.endsWith("/test")) return Response.json({ ok: false, latency_ms: 3, problem: PROBLEM });
  if (request.method === "POST" && pathname.endsWith("/providers")) {
    providers = [LAB];
    return Response.json(LAB, { status: 201 });
  }
  if (request.method === "POST") return Response.json({}, { status: 201 });
  return Response.json(page(pathname.endsWith("/providers") ? providers : models));
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
  models = [];
  ways = [WAY];
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

it("shows how each way to a model does, and drains one", async () => {
  providers = [LAB];
  models = [MODEL];
  const broken = { ...STATE, breaker: "open", last_error: "It does not answer.", opens_in_seconds: 4.4 };
  ways = [WAY, { ...WAY, id: "d2", provider_model: "large-eu", state: broken }];
  show();

  expect(await screen.findByText("Partly out")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "2 deployments" }));
  const [first, second] = within(screen.getByRole("list", { name: "Deployments of writer" })).getAllByRole("listitem");
  expect(first?.textContent).toMatch(/Works.*In flight1.*Calls40.*Errors4 %.*Begins in210 ms.*95 % within900 ms/);
  expect(second?.textContent).toMatch(/Out, tried again in 4.0 s.*Last error: It does not answer\./);
  await userEvent.click(screen.getByRole("button", { name: "More for lab · large" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Drain" }));

  await vi.waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true));
  const sent = requests.find(({ method }) => method === "PATCH");
  expect(new URL(sent?.url ?? "").pathname).toBe("/api/v1/models/m1/deployments/d1");
  expect([sent?.headers.get("If-Match"), await sent?.json()]).toEqual(['"2"', { draining: true }]);
});

it("adds a deployment with its share, and keeps the last one", async () => {
  providers = [LAB, { ...LAB, id: "eu", name: "eu" }];
  models = [MODEL];
  show();

  await userEvent.click(await screen.findByRole("button", { name: "1 deployment" }));
  await userEvent.click(screen.getByRole("button", { name: "More for lab · large" }));
  expect((screen.getByRole("menuitem", { name: "Remove" }) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.keyboard("{Escape}");
  await userEvent.click(screen.getByRole("button", { name: "Add deployment" }));
  const dialog = within(screen.getByRole("dialog", { name: "Add a deployment of writer" }));
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Provider" }), "eu");
  await userEvent.clear(dialog.getByRole("spinbutton", { name: "Weight" }));
  await userEvent.type(dialog.getByRole("spinbutton", { name: "Weight" }), "3");
  await userEvent.click(dialog.getByRole("button", { name: "Add deployment" }));

  await vi.waitFor(() => expect(requests.some(({ method }) => method === "POST")).toBe(true));
  const share = { provider_model: "large", weight: 3, priority: 0, draining: false };
  expect(await requests.find(({ method }) => method === "POST")?.json()).toEqual({ provider_id: "eu", ...share });
});

it("changes the order of fallbacks, and when a second deployment is asked", async () => {
  providers = [LAB];
  models = [MODEL, { ...MODEL, id: "m2", name: "quick", fallbacks: ["spare"] }, { ...MODEL, id: "m3", name: "spare" }];
  show();
  expect(await screen.findByText("then spare")).toBeTruthy();

  await userEvent.click(await screen.findByRole("button", { name: "More for writer" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Name, limits, fallbacks" }));
  const dialog = within(screen.getByRole("dialog"));
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Add a model for Fallbacks" }), "quick");
  await userEvent.selectOptions(dialog.getByRole("combobox", { name: "Add a model for Fallbacks" }), "spare");
  await userEvent.click(dialog.getByRole("button", { name: "Try spare earlier" }));
  await userEvent.type(dialog.getByRole("spinbutton", { name: /second deployment/ }), "4000");
  await userEvent.click(dialog.getByRole("button", { name: "Save" }));

  await vi.waitFor(() => expect(requests.some(({ method }) => method === "PATCH")).toBe(true));
  const sent = await requests.find(({ method }) => method === "PATCH")?.json();
  expect(sent).toMatchObject({ fallbacks: ["spare", "quick"], hedge_after_ms: 4000 });
});

it("looks for local servers only when asked, and adds what was found", async () => {
  show();
  expect(await screen.findByRole("button", { name: "Find local servers" })).toBeTruthy();
  expect(requests.some(({ url }) => url.endsWith("/discover"))).toBe(false);

  await userEvent.click(screen.getByRole("button", { name: "Find local servers" }));
  expect(await screen.findByText("qwen3")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Add Ollama" }));

  expect(await screen.findByRole("dialog", { name: "Models of lab" })).toBeTruthy();
  const added = requests.find(({ method, url }) => method === "POST" && url.endsWith("/providers"));
  expect(await added?.json()).toEqual({ preset: "ollama" });
});
