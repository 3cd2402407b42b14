import { afterEach, expect, it, vi } from "vitest";

import { api } from "@/lib/api/client";
import { forgetEarly, takeEarly } from "@/lib/api/early";

afterEach(() => delete window.early);

function asked(address: string) {
  const stop = new AbortController();
  window.early = new Map([[address, { answer: Promise.resolve(Response.json({ name: "early" })), stop }]]);
  return stop.signal;
}

it("answers a reading with what was asked for early, once", async () => {
  asked("/api/v1/me");
  const fetched = vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ name: "late" }));

  const first = await api.GET("/api/v1/me");
  const second = await api.GET("/api/v1/me");

  expect([first.data, second.data]).toEqual([{ name: "early" }, { name: "late" }]);
  expect(fetched).toHaveBeenCalledOnce();
});

it("asks anew for what nobody took in time", async () => {
  const stopped = asked("/api/v1/me");
  vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ name: "late" }));

  forgetEarly();

  expect(stopped.aborted).toBe(true);
  expect((await api.GET("/api/v1/me")).data).toEqual({ name: "late" });
});

it("ends what was asked for early when nobody wants it any more", () => {
  const stopped = asked("/api/v1/runs/1/stream");
  const reader = new AbortController();

  void takeEarly("/api/v1/runs/1/stream", reader.signal);
  reader.abort();

  expect(stopped.aborted).toBe(true);
});
