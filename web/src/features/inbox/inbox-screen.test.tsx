import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
  useNavigate,
  useSearch,
} from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { readInboxAddress } from "@/features/inbox/address";
import { InboxScreen } from "@/features/inbox/inbox-screen";
import { call } from "@/features/inbox/test-approval";
import { meQuery } from "@/lib/api/me";
import type { ApprovalOut, MeOut } from "@/lib/api/schema";
import { listenForShortcuts } from "@/lib/keyboard/shortcuts";
import { TestLanguage } from "@/test-language";

const ME: MeOut = {
  kind: "member",
  id: "ada",
  name: "Ada",
  role: "member",
  scopes: null,
  workspace_id: "w",
  project_id: "p",
  workspaces: [],
};
const question: ApprovalOut = {
  ...call("q", ""),
  kind: "question",
  tool: "ask_human",
  question: "Which colour?",
  arguments: {},
  form: { type: "object", required: ["answer"], properties: { answer: { type: "string", title: "Answer" } } },
};

let pending: ApprovalOut[] = [];
let passed: unknown[] = [];
let decisions: { id: string; body: unknown }[] = [];
let refusal: { status: number } | null = null;
const page = (items: object[]) => Response.json({ items, next_cursor: null, delta_cursor: null });

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const id = /approvals\/(.+)\/decide/.exec(pathname)?.[1];
  if (id !== undefined) {
    const body = (await request.json()) as { decision: ApprovalOut["status"] };
    decisions.push({ id, body });
    if (refusal !== null) {
      return Response.json({ type: "/problems/already-decided", title: "", detail: "No.", ...refusal }, refusal);
    }
    const decided = pending.find((one) => one.id === id);
    pending = pending.filter((one) => one.id !== id);
    return Response.json({ ...decided, status: body.decision });
  }
  if (pathname.endsWith("/delegate")) {
    passed.push(await request.json());
    return Response.json(pending[0]);
  }
  if (pathname === "/api/v1/members") return page([{ id: "grace", name: "Grace", email: "g@x.org", role: "member" }]);
  if (pathname === "/api/v1/approvals") return page(pending);
  if (pathname.startsWith("/api/v1/approvals/"))
    return Response.json({ ...call("1", "https://one.example"), status: "rejected" });
  if (pathname === "/api/v1/tools") return Response.json([]);
  if (pathname.startsWith("/api/v1/runs/"))
    return Response.json({ id: pathname, agent_id: "a", agent_version: 1, input: "Do it" });
  return page([]);
}

function Screen() {
  const navigate = useNavigate();
  const search = readInboxAddress(useSearch({ strict: false }) as Record<string, unknown>);
  return (
    <InboxScreen
      address={search}
      go={(change) => void navigate({ to: ".", search: { ...search, ...change } as never })}
    />
  );
}

async function show(role: MeOut["role"] = "member", address = "/inbox") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, role });
  const router = createRouter({
    routeTree: createRootRoute({ component: Screen }),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
  await screen.findByRole("list", { name: "Waiting" });
  return client;
}

const rows = () => within(screen.getByRole("list", { name: "Waiting" })).getAllByRole("listitem");
const title = () => screen.getByRole("heading", { level: 2 }).textContent;

let stopListening = () => {};
beforeEach(() => {
  pending = [call("1", "https://one.example"), question, call("2", "https://two.example")];
  decisions = [];
  passed = [];
  refusal = null;
  vi.stubGlobal("fetch", answer);
  stopListening = listenForShortcuts();
});
afterEach(() => {
  stopListening();
  vi.unstubAllGlobals();
});

it("moves by j, and approves what is open by a, which then leaves the list", async () => {
  await show();

  await userEvent.keyboard("jj");
  await vi.waitFor(() => expect(title()).toBe("Send mail"));
  await userEvent.keyboard("a");

  await vi.waitFor(() => expect(decisions).toEqual([{ id: "2", body: { decision: "approved", reason: "" } }]));
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  expect(await screen.findByRole("heading", { level: 2, name: "Which colour?" })).toBeTruthy();
});

it("rejects with a reason", async () => {
  await show();

  await userEvent.keyboard("r");
  await userEvent.type(await screen.findByRole("textbox", { name: /Reason/ }), "Too early{Enter}");

  await vi.waitFor(() => expect(decisions).toEqual([{ id: "1", body: { decision: "rejected", reason: "Too early" } }]));
});

it("shows what an edit changes, and sends all arguments", async () => {
  await show();

  await userEvent.keyboard("e");
  const url = await screen.findByRole("textbox", { name: "URL" });
  await userEvent.clear(url);
  expect(screen.getByRole("button", { name: "Approve with changes" })).toHaveProperty("disabled", true);
  await userEvent.type(url, "https://new.example");
  await userEvent.clear(screen.getByRole("textbox", { name: /Body/ }));
  expect(screen.getByText("https://one.example", { selector: "del" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Approve with changes" }));

  const body = { decision: "edited", arguments: { url: "https://new.example" }, reason: "" };
  await vi.waitFor(() => expect(decisions).toEqual([{ id: "1", body }]));
});

it("brings a request back when somebody else was faster than its approval", async () => {
  await show();
  refusal = { status: 409 };

  await userEvent.keyboard("a");

  await vi.waitFor(() => expect(decisions).toHaveLength(1));
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
});

it("keeps a decided request open, so that no key meets another one", async () => {
  const client = await show();
  pending = pending.slice(2);
  await client.invalidateQueries({ queryKey: ["approvals"] }); // as when the server tells that something changed

  await vi.waitFor(() => expect(rows()).toHaveLength(1), { timeout: 4_500 });
  expect(await screen.findByText("Rejected", { selector: "section *" })).toBeTruthy();
  await userEvent.keyboard("a");

  expect(decisions).toEqual([]);
});

it("decides several after naming how many, and leaves questions alone", async () => {
  await show();

  await userEvent.keyboard("xjxjx");
  await userEvent.click(within(screen.getByText("3 selected").parentElement as HTMLElement).getByText("Approve"));
  const dialog = await screen.findByRole("dialog", { name: "Approve 2 calls" });
  expect(within(dialog).getByText(/Send mail × 2/)).toBeTruthy();
  await userEvent.click(within(dialog).getByRole("button", { name: "Approve" }));

  await vi.waitFor(() => expect(decisions.map(({ id }) => id)).toEqual(["1", "2"]));
});

it("lets viewers read only", async () => {
  await show("viewer");

  await userEvent.keyboard("a");

  expect(screen.getByText("You may read this. Members decide.")).toBeTruthy();
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(decisions).toEqual([]);
});

it("shows what was escalated, by itself when that is asked for, and to whom", async () => {
  const escalated = {
    ...call("late", "https://late.example.com"),
    escalated: true,
    escalated_at: "2026-11-20T10:05:00Z",
    escalated_role: "admin",
  } as const;
  pending = [call("a", "https://a.example.com"), escalated];
  await show("member", "/inbox?whose=escalated");

  expect(rows()).toHaveLength(1);
  expect(within(rows()[0] as HTMLElement).getByText("Escalated")).toBeTruthy();
  expect(await screen.findByText("to admins and owners")).toBeTruthy();
});

it("passes a decision on with a note", async () => {
  const user = userEvent.setup();
  await show();

  await user.click(await screen.findByRole("button", { name: "Pass on" }));
  const dialog = await screen.findByRole("dialog", { name: "Pass the decision on" });
  await user.click(within(dialog).getByRole("combobox", { name: "To" }));
  await user.click(await screen.findByRole("option", { name: /Grace/ }));
  await user.type(within(dialog).getByRole("textbox", { name: /Note/ }), "You know them.");
  await user.click(within(dialog).getByRole("button", { name: "Pass on" }));

  await vi.waitFor(() => expect(passed).toEqual([{ user_id: "grace", note: "You know them." }]));
});
