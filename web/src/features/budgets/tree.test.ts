import { expect, it } from "vitest";

import { consequence, nameOf, needsLook, originOf, shares, standing, treeOf } from "@/features/budgets/tree";
import type { BudgetOut, NodeOut } from "@/lib/api/schema";

const node = (fields: Partial<NodeOut>): NodeOut => ({
  scope: "session",
  node_id: "s",
  parent_id: "p",
  name: "",
  period: "session",
  starts: null,
  ends: null,
  limit_usd: "2",
  extra_usd: "0",
  spent_usd: "0",
  reserved_usd: "0",
  percent: 0,
  alerted: false,
  exhausted: false,
  ...fields,
});
const WORKSPACE = node({ scope: "workspace", node_id: "w", parent_id: null, period: "day", limit_usd: null });

it("hangs nodes below their parents, with all of their amounts", () => {
  const tree = treeOf([
    WORKSPACE,
    node({ ...WORKSPACE, period: "month" }),
    node({ scope: "principal", node_id: "p", parent_id: "w", period: "day" }),
    node({}),
  ]);

  expect(tree).toMatchObject([
    { id: "w", amounts: [{ period: "day" }, { period: "month" }], children: [{ id: "p", children: [{ id: "s" }] }] },
  ]);
});

it("calls what has no title by the end of its id", () => {
  expect(
    nameOf({ name: "01a226a3-aa81-7000-baf2-893e40be9c25", node_id: "01a226a3-aa81-7000-baf2-893e40be9c25" }),
  ).toBe("…40be9c25");
  expect(nameOf({ name: "Ada", node_id: "m" })).toBe("Ada");
});

it("hangs what has no known parent on the workspace", () => {
  expect(treeOf([WORKSPACE, node({ parent_id: "gone" })])).toMatchObject([{ id: "w", children: [{ id: "s" }] }]);
});

it.each([
  [{ limit_usd: null, spent_usd: "9" }, "unlimited"],
  [{ spent_usd: "1.59" }, "fine"],
  [{ spent_usd: "1.6" }, "near"],
  [{ spent_usd: "2" }, "over"],
  [{ spent_usd: "0.1", exhausted: true }, "over"],
  [{ limit_usd: "0" }, "over"],
] as const)("%o stands %s", (fields, expected) => {
  expect(standing(node(fields))).toBe(expected);
});

it("never fills more than the bar", () => {
  expect(shares(node({ spent_usd: "1.5", reserved_usd: "1" }))).toEqual({ spent: 0.75, reserved: 0.25 });
  expect(shares(node({ limit_usd: "0" }))).toEqual({ spent: 1, reserved: 0 });
  expect(shares(node({ limit_usd: null, spent_usd: "3" }))).toEqual({ spent: 0, reserved: 0 });
});

it("looks below for what needs somebody", () => {
  const tree = treeOf([WORKSPACE, node({ spent_usd: "1.9", parent_id: "w" })]);

  expect(tree.map(needsLook)).toEqual([true]);
});

it("says where an amount comes from", () => {
  const set = (fields: Partial<BudgetOut>): BudgetOut => ({
    id: "b",
    scope: "session",
    target_id: null,
    period: "session",
    limit_usd: "2",
    version: 1,
    created_at: "",
    updated_at: "",
    ...fields,
  });
  const target = { scope: "session", period: "session", node_id: "s" } as const;
  const setting = [{ scope: "session", period: "session", limit_usd: "2" }] as const;

  expect(originOf([set({ target_id: "s" }), set({})], setting, target)).toBe("own");
  expect(originOf([set({ target_id: "other" }), set({})], setting, target)).toBe("kind");
  expect(originOf([set({ target_id: "other" })], setting, target)).toBe("setting");
  expect(originOf([], [], target)).toBe("none");
});

it.each([
  ["", 1, 2, null],
  ["x", 1, 2, null],
  ["-1", 1, 2, null],
  ["1", 1, 2, "stops"],
  ["1.5", 1, 2, "lower"],
  ["3", 1, 2, "higher"],
  ["3", 1, null, "set"],
  ["3", null, null, "set"],
] as const)("%s after %s of %s: %s", (written, spent, now, expected) => {
  expect(consequence(written, spent, now)).toBe(expected);
});
