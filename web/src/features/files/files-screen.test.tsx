import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Toaster } from "@/components/ui/toaster";
import type { FilesSearch } from "@/features/files/api/list-files";
import { FilesScreen } from "@/features/files/files-screen";
import { meQuery } from "@/lib/api/me";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const PROBE = {
  id: "f1",
  name: "probe.html",
  media_type: "text/html",
  size: 30,
  version: 5,
  created_at: AT,
  updated_at: AT,
};
const HTML = "<img src=x onerror=alert(1)>";
const ME = {
  kind: "member",
  id: "m",
  name: "Ada",
  role: "member",
  scopes: null,
  workspace_id: "w",
  project_id: "p",
} as const;

let requests: Request[] = [];

function answer(request: Request): Response {
  requests.push(request);
  const { pathname } = new URL(request.url);
  if (pathname.endsWith("/content")) return new Response(HTML);
  if (pathname.endsWith("/f1") && request.method === "DELETE") return new Response(null, { status: 204 });
  if (pathname.endsWith("/f1") || pathname.endsWith("/restore")) return Response.json(PROBE);
  return Response.json({ items: [PROBE], next_cursor: null, delta_cursor: null });
}

function Screen() {
  const [search, setSearch] = useState<FilesSearch>({});
  return <FilesScreen search={search} onSearch={setSearch} />;
}

beforeEach(() => {
  requests = [];
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(answer(request)));
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, workspaces: [] });
  render(
    <QueryClientProvider client={client}>
      <Screen />
      <Toaster />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
});
afterEach(() => vi.unstubAllGlobals());

it("shows a page in HTML as the text that it is", async () => {
  await userEvent.click(await screen.findByRole("button", { name: "probe.html" }));

  expect(await screen.findByText(HTML)).toBeTruthy();
  expect(document.querySelector("img")).toBeNull();
});

it("deletes the version that was seen, and brings it back", async () => {
  await userEvent.click(await screen.findByRole("button", { name: "More for probe.html" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));

  expect(await screen.findByText("probe.html is back")).toBeTruthy();
  expect(requests.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe('"5"');
  expect(requests.some(({ url }) => url.endsWith("/f1/restore"))).toBe(true);
});

it("searches by the beginning of the name", async () => {
  await userEvent.type(await screen.findByRole("searchbox", { name: "Name begins with" }), "pro");

  await vi.waitFor(() => expect(requests.some(({ url }) => url.includes("name.prefix=pro"))).toBe(true));
});
