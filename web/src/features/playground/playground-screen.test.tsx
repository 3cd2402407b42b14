import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { PlaygroundScreen } from "@/features/playground/playground-screen";
import type { PlaygroundSearch } from "@/features/playground/sides";
import { meQuery } from "@/lib/api/me";
import { TestLanguage } from "@/test-language";

const ME = { kind: "member", id: "m", name: "Ada", scopes: null, workspace_id: "w", project_id: "p" } as const;
const LISTED = [
  { id: "offline", owned_by: "workspace" },
  { id: "small", owned_by: "workspace" },
  { id: "auto", owned_by: "route" },
  { id: "agent/helper", owned_by: "agent" },
];
const event = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
const USAGE = { prompt_tokens: 5, completion_tokens: 3 };

let asked: Record<string, unknown>[] = [];
let reply: (model: string) => Response;

function spoken(model: string): Response {
  const text = `${event({ choices: [{ delta: { content: `I am ${model}.` } }] })}${event({ choices: [], usage: USAGE })}`;
  const headers = { "X-Eyrie-Model": model, "X-Eyrie-Provider": "house", "X-Eyrie-Reasons": "cheapest" };
  const cost = model === "auto" ? "0.000100000000" : "0.002000000000";
  return new Response(`${text}data: [DONE]\n\n: x-eyrie-cost-usd ${cost}\n\n`, { headers });
}

/** A reply that never ends, as a slow model's; it breaks when it is stopped. */
function endless(signal: AbortSignal): Response {
  const stream = new ReadableStream({
    start: (controller) => signal.addEventListener("abort", () => controller.error(new DOMException("", "AbortError"))),
  });
  return new Response(stream);
}

function Screen({ onAgent }: { onAgent: (id: string) => void }) {
  const [search, setSearch] = useState<PlaygroundSearch>({});
  return <PlaygroundScreen search={search} onSearch={setSearch} onAgent={onAgent} />;
}

function show(role: "member" | "viewer" = "member", onAgent: (id: string) => void = () => undefined) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(meQuery.queryKey, { ...ME, role, workspaces: [] });
  render(
    <QueryClientProvider client={client}>
      <Screen onAgent={onAgent} />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

let signals: AbortSignal[] = [];

beforeEach(() => {
  asked = [];
  signals = [];
  reply = spoken;
  vi.stubGlobal("fetch", async (input: string | Request, init?: RequestInit) => {
    const address = typeof input === "string" ? input : new URL(input.url).pathname;
    if (address === "/v1/models") return Response.json({ data: LISTED });
    if (typeof input !== "string") {
      asked.push((await input.json()) as Record<string, unknown>);
      return Response.json({ id: "a1" }, { status: 201 });
    }
    const body = JSON.parse(String(init?.body)) as Record<string, unknown>;
    asked.push(body);
    if (init?.signal) signals.push(init.signal);
    return reply(String(body["model"]));
  });
});
afterEach(() => vi.unstubAllGlobals());

const side = (name: string) => within(screen.getByRole("region", { name }));

it("asks both sides the same, and says what each cost and why", async () => {
  show();

  await userEvent.type(await screen.findByRole("textbox", { name: "Prompt" }), "Who are you?");
  await userEvent.type(screen.getByRole("textbox", { name: /Instructions/ }), "Be brief.");
  await userEvent.type(screen.getByRole("spinbutton", { name: "Longest answer" }), "50");
  await userEvent.click(screen.getByRole("button", { name: /Run/ }));

  await side("First side").findByText("I am small.");
  await side("Second side").findByText("I am auto.");
  expect(await side("First side").findByText(/0\.002000/)).toBeTruthy();
  expect((await side("Second side").findByText(/0\.000100/)).textContent).toContain("less than the other side");
  expect(side("Second side").getByText("cheapest")).toBeTruthy();
  expect(asked).toEqual(
    ["small", "auto"].map((model) => ({
      model,
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Who are you?" },
      ],
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 50,
    })),
  );
});

it("swaps the sides with what they said", async () => {
  show();
  await userEvent.type(
    await screen.findByRole("textbox", { name: "Prompt" }),
    "Who are you?{Control>}{Enter}{/Control}",
  );
  await side("First side").findByText("I am small.");

  await userEvent.click(screen.getByRole("button", { name: "Swap sides" }));

  expect(side("Second side").getByText("I am small.")).toBeTruthy();
  expect((side("Second side").getByRole("combobox") as HTMLSelectElement).value).toBe("small");
});

it("stops, and says that what had begun counts", async () => {
  reply = () => endless(signals.at(-1) as AbortSignal);
  show();
  await userEvent.type(await screen.findByRole("textbox", { name: "Prompt" }), "Go on");
  await userEvent.click(screen.getByRole("button", { name: /Run/ }));

  await userEvent.click(await screen.findByRole("button", { name: "Stop" }));

  expect(await side("First side").findByText(/You stopped this answer/)).toBeTruthy();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});

it("says why a side could not answer, and asks it again", async () => {
  const body = { error: { message: "The budget of this month is used up.", code: "budget_exceeded" } };
  reply = (model) => (model === "small" ? Response.json(body, { status: 402 }) : spoken(model));
  show();
  await userEvent.type(await screen.findByRole("textbox", { name: "Prompt" }), "Hello");
  await userEvent.click(screen.getByRole("button", { name: /Run/ }));
  expect((await side("First side").findByRole("alert")).textContent).toContain("The budget of this month is used up.");

  reply = spoken;
  await userEvent.click(side("First side").getByRole("button", { name: "Retry" }));

  expect(await side("First side").findByText("I am small.")).toBeTruthy();
});

it("makes an agent of a side", async () => {
  const onAgent = vi.fn();
  show("member", onAgent);
  await userEvent.type(await screen.findByRole("textbox", { name: /Instructions/ }), "Be brief.");

  await userEvent.click(screen.getByRole("button", { name: "Use small as agent" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name" }), "briefly");
  await userEvent.click(screen.getByRole("button", { name: "Create agent" }));

  await vi.waitFor(() => expect(onAgent).toHaveBeenCalledWith("a1"));
  const definition = { model: "small", instructions: "Be brief.", temperature: null, max_output_tokens: null };
  expect(asked).toEqual([{ name: "briefly", description: "", definition }]);
});

it("lets a viewer look only", async () => {
  show("viewer");

  expect(await screen.findByText(/Your role may look/)).toBeTruthy();
  expect((screen.getByRole("button", { name: /Run/ }) as HTMLButtonElement).disabled).toBe(true);
});
