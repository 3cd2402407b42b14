import { afterEach, describe, expect, it, vi } from "vitest";

import { RunStore } from "@/lib/stream/run-store";
import { EMPTY_RUN } from "@/lib/stream/state";

const CREATED = {
  seq: 1,
  at: "2026-11-20T10:00:00Z",
  type: "run.created",
  agent_id: "a",
  agent: "assistant",
  agent_version: 1,
  by: { kind: "system" },
};
const COMPLETED = { seq: 2, at: "2026-11-20T10:00:01Z", type: "run.completed", content: { answer: "12", sources: [] } };
const sse = (...events: { seq: number; type: string }[]) =>
  events.map((event) => `id: ${event.seq}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");

function serve(...bodies: string[]) {
  const asked: (string | null)[] = [];
  vi.stubGlobal("fetch", (_: string, { headers }: { headers: Headers }) => {
    asked.push(headers.get("Last-Event-ID"));
    return Promise.resolve(new Response(bodies.shift() ?? "", { status: 200 }));
  });
  return asked;
}

describe("RunStore", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("shows an ended run, read over two connections", async () => {
    const asked = serve(sse(CREATED), sse(COMPLETED));
    const store = new RunStore("r1");

    const leave = store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.view().connection).toBe("ended"), { timeout: 3_000 });
    leave();

    expect(asked).toEqual([null, "1"]);
    expect(store.view().state).toMatchObject({ status: "succeeded", answer: "12", lastSeq: 2 });
  });

  it("shows why a run can't be followed", async () => {
    const problem = { type: "/problems/run-not-found", title: "x", status: 404, detail: "There is no such run." };
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(problem), { status: 404 })));
    const store = new RunStore("r1");

    const leave = store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.view().error).not.toBeNull());
    leave();

    expect(store.view()).toMatchObject({ connection: "ended", state: EMPTY_RUN, error: { type: "run-not-found" } });
  });
});
