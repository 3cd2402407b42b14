import { expect, it } from "vitest";

import { neighbour } from "@/features/inbox/use-inbox";
import type { ApprovalOut } from "@/lib/api/schema";

const items = ["a", "b", "c"].map((id) => ({ id }) as ApprovalOut);

it.each([
  ["a", ["a"], "b"],
  ["c", ["c"], "b"],
  ["b", ["b", "c"], "a"],
  ["a", ["a", "b", "c"], undefined],
  ["gone", ["a"], "b"],
])("after %s, when %s leave, comes %s", (id, leaving, next) => {
  expect(neighbour(items, id, new Set(leaving))).toBe(next);
});
