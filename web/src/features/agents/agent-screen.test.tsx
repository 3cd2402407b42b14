import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { AgentScreen } from "@/features/agents/agent-screen";
import { meQuery } from "@/lib/api/me";
import type { AgentOut, ErrorOut, Role, VersionOut } from "@/lib/api/schema";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const DETAIL = "{{nam}} is no declared variable.";

let agent: AgentOut;
let posted: { path: string; body: unknown }[] = [];
let refusal: number | null = null;

const version = (number: number, instructions: string): VersionOut => ({
  number,
  digest: "d",
  note: "",
  created_by: null,
  created_at: AT,
  published_at: null,
  definition: { instructions, tools: ["clock"] },
});
const TOOLS = ["clock", "http_request"].map((name) => ({
  name,
  description: `About ${name}.`,
  parameters: {},
  examples: [],
  risk: name === "clock" ? "low" : "high",
  effects: "none",
  retry: "safe",
  timeout_seconds: 1,
}));

/** Finds what a server would: a variable that nobody declared. */
function validate({ definition }: { definition: { instructions: string } }): Response {
  const error: ErrorOut = { pointer: "/instructions", detail: DETAIL, near: [], line: null, column: null };
  const errors = definition.instructions.includes("{{nam}}") ? [error] : [];
  return Response.json({ valid: errors.length === 0, errors, definition: null });
}

async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace("/api/v1", "");
  const body: unknown = request.method === "GET" ? null : await request.json();
  if (path === "/agents/validate") return validate(body as { definition: { instructions: string } });
  if (path === "/tools") return Response.json(TOOLS);
  if (request.method === "GET") {
    if (path === "/agents/a") return Response.json(agent);
    if (/versions\/\d+$/.test(path)) return Response.json(version(3, "Help people."));
    return Response.json({ items: [], next_cursor: null, delta_cursor: null });
  }
  posted.push({ path, body });
  if (refusal !== null) {
    return Response.json(
      { type: "/problems/version-stale", title: "", detail: "No.", status: refusal },
      { status: refusal },
    );
  }
  if (path.endsWith("/versions")) return Response.json(version(4, "…"), { status: 201 });
  return Response.json({ ...agent, published: 4 });
}

async function show(role: Role = "member") {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const me = {
    kind: "member",
    id: "ada",
    name: "Ada",
    scopes: null,
    workspace_id: "w",
    project_id: "p",
    workspaces: [],
  };
  client.setQueryData(meQuery.queryKey, { ...me, role });
  const router = createRouter({
    routeTree: createRootRoute({
      component: () => <AgentScreen agentId="a" address={{}} go={vi.fn()} onDeleted={vi.fn()} />,
    }),
    history: createMemoryHistory({ initialEntries: ["/agents/a"] }),
  });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
  await screen.findByRole("textbox", { name: "Instructions" });
}

const button = (name: string) => screen.getByRole("button", { name });
const enabled = (name: string) => vi.waitFor(() => expect(button(name)).toHaveProperty("disabled", false));

beforeEach(() => {
  agent = {
    id: "a",
    project_id: "p",
    name: "helper",
    description: "Helps.",
    published: 3,
    latest: 3,
    created_by: null,
    version: 7,
    created_at: AT,
    updated_at: AT,
    deleted_at: null,
  };
  posted = [];
  refusal = null;
  vi.stubGlobal("fetch", answer);
});
afterEach(() => vi.unstubAllGlobals());

it("has nothing to save at first, and saves what was changed as a draft with a note", async () => {
  await show();
  expect(button("Save draft")).toHaveProperty("disabled", true);

  await userEvent.type(screen.getByRole("textbox", { name: "Instructions" }), " Kindly.");
  await userEvent.click(await screen.findByRole("checkbox", { name: /http_request/ }));
  await userEvent.type(screen.getByRole("textbox", { name: "What changed, and why" }), "Kinder");
  await enabled("Save draft");
  await userEvent.click(button("Save draft"));

  await screen.findByText("Everything is saved");
  expect(posted).toEqual([
    {
      path: "/agents/a/versions",
      body: {
        note: "Kinder",
        definition: expect.objectContaining({ instructions: "Help people. Kindly.", tools: ["clock", "http_request"] }),
      },
    },
  ]);
});

it("says beside the field what is wrong, and neither saves nor publishes it", async () => {
  await show();

  await userEvent.type(screen.getByRole("textbox", { name: "Instructions" }), " {{{{nam}}");

  expect(await screen.findByText(DETAIL)).toBeTruthy();
  expect(screen.getByText("One thing to mend")).toBeTruthy();
  expect(button("Save draft")).toHaveProperty("disabled", true);
  expect(button("Save and publish")).toHaveProperty("disabled", true);
  await userEvent.click(button("Declare nam"));
  expect(screen.getByRole("group", { name: "Variable nam" })).toBeTruthy();
});

it("saves and publishes in one go", async () => {
  await show();

  await userEvent.type(screen.getByRole("textbox", { name: "Instructions" }), " Now.");
  await enabled("Save and publish");
  await userEvent.click(button("Save and publish"));

  await vi.waitFor(() => expect(posted.map(({ path }) => path)).toEqual(["/agents/a/versions", "/agents/a/publish"]));
  expect(posted[1]?.body).toEqual({ version: 4 });
});

it("explains that somebody else changed the name meanwhile, and loads it", async () => {
  await show();
  await userEvent.click(button("More"));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Name and description" }));
  refusal = 412;
  const dialog = within(await screen.findByRole("dialog", { name: "Name and description" }));

  await userEvent.click(dialog.getByRole("button", { name: "Save" }));
  expect(await dialog.findByText(/Somebody changed this while you did/)).toBeTruthy();
  agent = { ...agent, name: "assistant-two", version: 8 };
  await userEvent.click(dialog.getByRole("button", { name: "Load the new state" }));

  await vi.waitFor(() => expect(dialog.getByDisplayValue("assistant-two")).toBeTruthy());
});

it("lets viewers read only", async () => {
  await show("viewer");

  await userEvent.type(screen.getByRole("textbox", { name: "Instructions" }), " More.");

  expect(await screen.findByText("Not saved yet")).toBeTruthy();
  expect(button("Save draft")).toHaveProperty("disabled", true);
  expect(screen.queryByRole("button", { name: "More" })).toBeNull();
});
