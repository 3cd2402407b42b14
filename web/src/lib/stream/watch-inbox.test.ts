import { beforeEach, expect, it, vi } from "vitest";

import { ApiError } from "@/lib/api/api-error";
import { watchInbox } from "@/lib/stream/watch-inbox";

const paused = vi.hoisted(() => vi.fn<(milliseconds: number) => Promise<void>>());
vi.mock("@/lib/stream/pause", () => ({ pause: paused }));

const NEWS = 'event: inbox\ndata: {"pending":1,"escalated":0}\n\n';

beforeEach(() => paused.mockReset().mockResolvedValue());

it("tells of every change, and comes back when the stream ended or was lost", async () => {
  const rounds: (string | Error)[] = [NEWS + NEWS, ApiError.unreachable(), NEWS];
  const stop = new AbortController();
  let changes = 0;
  const open = () => {
    const round = rounds.shift();
    if (round === undefined) stop.abort();
    return round instanceof Error ? Promise.reject(round) : Promise.resolve(new Response(round ?? ""));
  };

  await watchInbox(
    open,
    () => (changes += 1),
    stop.signal,
    () => 1,
  );

  expect(changes).toBe(3);
  expect(paused.mock.calls.map(([wait]) => wait)).toEqual([500, 1000, 500]);
});

it("stops when the server refuses", async () => {
  const refused = ApiError.from({ type: "/problems/unauthenticated", title: "", status: 401, detail: "Sign in." });

  await watchInbox(
    () => Promise.reject(refused),
    () => undefined,
    new AbortController().signal,
  );

  expect(paused).not.toHaveBeenCalled();
});
