import { act, render } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";

import { useNow } from "@/hooks/use-now";

afterEach(() => vi.useRealTimers());

it("tells the time at once, without drawing anew, and again every ten seconds", () => {
  vi.useFakeTimers();
  const seen: number[] = [];
  const Clock = () => void seen.push(Date.now() - useNow().getTime());

  vi.advanceTimersByTime(60_000);
  const { unmount } = render(<Clock />);
  vi.advanceTimersByTime(9_000);
  act(() => vi.advanceTimersByTime(1_000));
  unmount();

  expect(seen).toEqual([0, 0]);
});
