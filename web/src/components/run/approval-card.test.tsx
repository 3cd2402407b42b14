import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { beforeEach, expect, it, vi } from "vitest";

import { ApprovalCard } from "@/components/run/approval-card";
import { meQuery } from "@/lib/api/me";
import type { MeOut } from "@/lib/api/schema";
import type { Approval } from "@/lib/stream/state";
import { TestLanguage } from "@/test-language";

const APPROVAL: Approval = {
  id: "p1",
  callId: "c",
  step: "m1.c0",
  tool: "http_request",
  kind: "approval",
  status: "pending",
  requestedAt: "2026-11-20T10:00:00Z",
  question: "",
  arguments: { url: "https://example.com" },
  form: { type: "object", required: ["url"], properties: { url: { type: "string", title: "Address" } } },
};

const ME = { kind: "member", id: "ada", name: "Ada", scopes: null, workspace_id: "w", project_id: "p", workspaces: [] };

const sent: { url: string; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    if (request.method === "GET") return Response.json([]);
    sent.push({ url: new URL(request.url).pathname, body: await request.json() });
    return Response.json({});
  });
});

function show(approval: Approval, role = "member") {
  const client = new QueryClient();
  client.setQueryData(meQuery.queryKey, { ...ME, role } as MeOut);
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <TestLanguage>{children}</TestLanguage>
    </QueryClientProvider>
  );
  render(<ApprovalCard approval={approval} agent="ops" />, { wrapper });
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
const decision = async () => {
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.url).toBe("/api/v1/approvals/p1/decide");
  return sent[0]?.body;
};

it("approves a call as it is", async () => {
  show(APPROVAL);

  await press("Approve");

  expect(await decision()).toEqual({ decision: "approved", reason: "" });
});

it("approves a call with other arguments", async () => {
  show(APPROVAL);

  await press("Edit");
  await userEvent.type(screen.getByRole("textbox", { name: "Address" }), "/a");
  await press("Approve with changes");

  expect(await decision()).toMatchObject({ decision: "edited", arguments: { url: "https://example.com/a" } });
});

it("sends no form that is not filled in", async () => {
  show(APPROVAL);

  await press("Edit");
  await userEvent.clear(screen.getByRole("textbox", { name: "Address" }));

  expect(screen.getByText("Fill this in.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Approve with changes" })).toHaveProperty("disabled", true);
  expect(sent).toEqual([]);
});

it("rejects a call and says why", async () => {
  show(APPROVAL);

  await press("Reject");
  await userEvent.type(screen.getByRole("textbox"), "Not today{Enter}");

  expect(await decision()).toEqual({ decision: "rejected", reason: "Not today" });
});

it("answers a question", async () => {
  const form = { type: "object", required: ["answer"], properties: { answer: { type: "string", title: "Answer" } } };
  show({ ...APPROVAL, kind: "question", question: "Which colour?", form });

  await userEvent.type(screen.getByRole("textbox", { name: "Answer" }), "Teal");
  await press("Answer");

  expect(await decision()).toMatchObject({ decision: "answered", answer: { answer: "Teal" } });
});

it("shows what is changed while it is changed", async () => {
  show(APPROVAL);

  await press("Edit");
  expect(screen.getByText("Nothing is changed yet.")).toBeTruthy();
  await userEvent.type(screen.getByRole("textbox", { name: "Address" }), "/a");

  expect(screen.getByText("https://example.com/a", { selector: "ins" })).toBeTruthy();
});

it("leaves viewers nothing to decide", () => {
  show(APPROVAL, "viewer");

  expect(screen.getByText("You may read this. Members decide.")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});

it("is one line once it is decided, or not needed any more", () => {
  show({ ...APPROVAL, status: "rejected", reason: "Not today" });

  expect(screen.getByRole("button", { name: /Rejected Not today/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
});
