import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { Toaster } from "@/components/ui/toaster";
import { MembersScreen } from "@/features/admin/members-screen";
import { meQuery } from "@/lib/api/me";
import type { Role } from "@/lib/api/schema";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const ADA = {
  id: "ada",
  email: "ada@example.com",
  name: "Ada",
  role: "owner",
  version: 3,
  created_at: AT,
  updated_at: AT,
};
const ME = { kind: "member", id: "ada", name: "Ada", scopes: null, workspace_id: "w", project_id: "p" } as const;
const LAST_OWNER = { type: "/problems/last-owner", title: "x", status: 409, detail: "This is the last owner." };

let requests: Request[] = [];
let refusal: Response | null = null;

function answer(request: Request): Response {
  requests.push(request);
  if (request.method === "GET") return Response.json({ items: [ADA], next_cursor: null, delta_cursor: null });
  if (refusal !== null) return refusal;
  const member = { ...ADA, id: "bob", name: "Bob" };
  return request.method === "POST"
    ? Response.json({ member, link_token: "secret-token" }, { status: 201 })
    : new Response(null, { status: 204 });
}

function show(role: Role) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, role, workspaces: [] });
  render(
    <QueryClientProvider client={client}>
      <MembersScreen />
      <Toaster />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

beforeEach(() => {
  requests = [];
  refusal = null;
  vi.stubGlobal("fetch", (request: Request) => Promise.resolve(answer(request)));
});
afterEach(() => vi.unstubAllGlobals());

it("adds somebody with a role up to one's own, and shows their link once", async () => {
  show("admin");

  await userEvent.click(await screen.findByRole("button", { name: "Add member" }));
  await userEvent.type(screen.getByRole("textbox", { name: "E-mail address" }), "bob@example.com");
  const roles = screen.getAllByRole("option").map((option) => option.textContent);
  await userEvent.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Add member" }));

  expect(await screen.findByText(/\/login\?token=secret-token$/)).toBeTruthy();
  expect(roles).toEqual(["Viewer", "Member", "Admin"]);
  const posted = requests.find(({ method }) => method === "POST");
  expect(await posted?.json()).toEqual({ email: "bob@example.com", name: "", role: "member" });
});

it("removes only after asking, and says why the last owner stays", async () => {
  refusal = Response.json(LAST_OWNER, { status: 409 });
  show("owner");

  await userEvent.click(await screen.findByRole("button", { name: "More for Ada" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Remove" }));
  expect(requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  await userEvent.click(
    within(screen.getByRole("dialog", { name: "Remove Ada" })).getByRole("button", { name: "Remove" }),
  );

  expect(await screen.findByText("This is the last owner.")).toBeTruthy();
  expect(requests.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe('"3"');
});

it("lets members only look", async () => {
  show("member");

  expect(await screen.findByText("ada@example.com")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add member" })).toBeNull();
  expect(screen.queryByRole("button", { name: "More for Ada" })).toBeNull();
});
