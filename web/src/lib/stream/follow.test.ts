import { beforeEach, describe, expect, it, vi } from "vitest";

import { ApiError } from "@/lib/api/api-error";
import { follow, type Follower } from "@/lib/stream/follow";
import type { StreamItem } from "@/lib/stream/types";

const paused = vi.hoisted(() => vi.fn<(milliseconds: number) => Promise<void>>());
vi.mock("@/lib/stream/pause", () => ({ pause: paused }));

const item = (id: string) => `id: ${id}\nevent: delta\ndata: {"type":"delta","text":"${id}"}\n\n`;

/** A server that answers each opening with the next of `rounds`; the stream has ended when the last one was read. */
function server(...rounds: (string | Error)[]) {
  const cursors: string[] = [];
  const taken: string[] = [];
  let open = 0;
  const follower: Follower = {
    open: (cursor) => {
      cursors.push(cursor);
      const round = rounds[open++] ?? "";
      return round instanceof Error ? Promise.reject(round) : Promise.resolve(new Response(round));
    },
    take: (one: StreamItem) => {
      taken.push(one.type === "delta" ? one.text : one.type);
      return true;
    },
    isEnded: () => open >= rounds.length && taken.at(-1) === "end",
    changed: () => undefined,
  };
  return { follower, cursors, taken };
}

describe("follow", () => {
  beforeEach(() => paused.mockReset().mockResolvedValue());

  it("comes back behind the last item after the connection was lost", async () => {
    const { follower, cursors, taken } = server(item("1") + item("2"), ApiError.unreachable(), item("end"));

    await follow(follower, new AbortController().signal, () => 1);

    expect(cursors).toEqual(["", "2", "2"]);
    expect(taken).toEqual(["1", "2", "end"]);
  });

  it("waits longer after each failure in a row, up to a limit", async () => {
    const failures = Array.from({ length: 8 }, () => ApiError.unreachable());
    const { follower } = server(...failures, item("end"));

    await follow(follower, new AbortController().signal, () => 1);

    expect(paused.mock.calls.map(([wait]) => wait)).toEqual([1000, 2000, 4000, 8000, 15000, 15000, 15000, 15000]);
  });

  it("says how often it failed in a row, and goes on", async () => {
    const refused = ApiError.from({ type: "/problems/internal", title: "Internal error", status: 500 });
    const { follower } = server(refused, refused, item("1"), refused, item("end"));
    const failed = vi.fn<(error: ApiError, times: number) => void>();

    await follow({ ...follower, failed }, new AbortController().signal);

    expect(failed.mock.calls).toEqual([
      [refused, 1],
      [refused, 2],
      [refused, 1],
    ]);
  });

  it("waits as long as a stopping server asks for", async () => {
    const { follower } = server(`${item("1")}retry: 1234\nevent: reconnect\ndata: {}\n\n`, item("end"));

    await follow(follower, new AbortController().signal);

    expect(paused.mock.calls.map(([wait]) => wait)).toEqual([1234]);
  });

  it("stops when the server refuses", async () => {
    const refused = ApiError.from({ type: "/problems/not-found", title: "", status: 404, detail: "Gone." });
    const { follower } = server(refused);

    await expect(follow(follower, new AbortController().signal)).rejects.toBe(refused);
  });

  it("begins again from the start when an item does not fit", async () => {
    const { follower, cursors } = server(item("5"), item("end"));
    const take = follower.take;
    let refusals = 1;
    follower.take = (one) => (refusals-- > 0 ? false : take(one));

    await follow(follower, new AbortController().signal);

    expect(cursors).toEqual(["", ""]);
  });

  it("does nothing once it was stopped", async () => {
    const { follower, cursors } = server(item("1"));

    await follow(follower, AbortSignal.abort());

    expect(cursors).toEqual([]);
  });

  it("lets the browser do something else while it takes a long log", async () => {
    const { follower, taken } = server(item("1") + item("2") + item("end"));
    const seen: number[] = [];
    const busy: Follower = {
      ...follower,
      take: (one) => {
        for (const since = performance.now(); performance.now() - since < 20;);
        return follower.take(one);
      },
    };
    const other = new MessageChannel();
    other.port1.onmessage = () => {
      seen.push(taken.length);
      if (taken.length < 3) other.port2.postMessage(null);
      else other.port1.close();
    };
    other.port2.postMessage(null);

    await follow(busy, new AbortController().signal);

    expect(seen).toContain(1);
    expect(seen).toContain(2);
  });
});
