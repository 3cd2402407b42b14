import type { BudgetDefaultOut, BudgetOut, NodeOut, Period, Scope } from "@/lib/api/schema";

/** A node with all of its amounts, and the nodes below it. */
export interface Branch {
  scope: Scope;
  id: string;
  name: string;
  amounts: readonly NodeOut[];
  children: readonly Branch[];
}

/** What a node is called: one without a title by the end of its id. */
export function nameOf({ name, node_id: id }: Pick<NodeOut, "name" | "node_id">): string {
  return name === id ? `…${id.slice(-8)}` : name;
}

/** How an amount stands: `near` from 80 % on, `over` when nothing more fits. */
export type Standing = "unlimited" | "fine" | "near" | "over";

const ALERT = 0.8;

/** What a limit can be for, beside the workspace as a whole. */
export const KINDS: readonly { scope: Scope; period: Period }[] = [
  { scope: "project", period: "day" },
  { scope: "project", period: "month" },
  { scope: "principal", period: "day" },
  { scope: "principal", period: "month" },
  { scope: "session", period: "session" },
  { scope: "run", period: "run" },
];

/** The nodes as a tree; what hangs on a node that is not shown hangs on the workspace. */
export function treeOf(nodes: readonly NodeOut[]): readonly Branch[] {
  const amounts = grouped(nodes, ({ node_id }) => node_id);
  const first = [...amounts.values()].flatMap(([one]) => (one === undefined ? [] : [one]));
  const root = first.find(({ scope }) => scope === "workspace")?.node_id;
  const above = ({ scope, parent_id: parent, node_id: id }: NodeOut) => {
    if (scope === "workspace") return null;
    return parent !== null && parent !== id && amounts.has(parent) ? parent : (root ?? null);
  };
  const below = grouped(first, above);
  const branch = (node: NodeOut): Branch => ({
    scope: node.scope,
    id: node.node_id,
    name: nameOf(node),
    amounts: amounts.get(node.node_id) ?? [],
    children: (below.get(node.node_id) ?? []).map(branch),
  });
  return (below.get(null) ?? []).map(branch);
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

export function standing(node: NodeOut): Standing {
  if (node.limit_usd === null) return "unlimited";
  const limit = Number(node.limit_usd);
  const spent = Number(node.spent_usd);
  if (node.exhausted || spent >= limit) return "over";
  return spent >= ALERT * limit ? "near" : "fine";
}

/** What share of the limit was spent, and what of it is set aside; never more than all of it. */
export function shares(node: NodeOut): { spent: number; reserved: number } {
  const limit = Number(node.limit_usd ?? 0);
  if (limit <= 0) return { spent: node.limit_usd === null ? 0 : 1, reserved: 0 };
  const spent = Math.min(Number(node.spent_usd) / limit, 1);
  return { spent, reserved: Math.min(Number(node.reserved_usd) / limit, 1 - spent) };
}

/** Whether a node, or one below it, needs somebody to look. */
export function needsLook(branch: Branch): boolean {
  return branch.amounts.some((node) => ["near", "over"].includes(standing(node))) || branch.children.some(needsLook);
}

type Target = Pick<NodeOut, "scope" | "period"> & { node_id: string | null };

/** What the workspace set for exactly this node, or for every one of the kind when it is none. */
export function setFor(budgets: readonly BudgetOut[], { scope, period, node_id: id }: Target): BudgetOut | null {
  return budgets.find((one) => one.scope === scope && one.period === period && one.target_id === id) ?? null;
}

/** Where an amount comes from. */
export type Origin = "own" | "kind" | "setting" | "none";

export function originOf(budgets: readonly BudgetOut[], defaults: readonly BudgetDefaultOut[], target: Target): Origin {
  if (target.node_id !== null && setFor(budgets, target) !== null) return "own";
  if (setFor(budgets, { ...target, node_id: null }) !== null) return "kind";
  return defaults.some(({ scope, period }) => scope === target.scope && period === target.period) ? "setting" : "none";
}

/** What another limit will mean for a node that has spent so much already; null while it says no amount. */
export function consequence(written: string, spent: number | null, now: number | null) {
  if (written.trim() === "") return null;
  const limit = Number(written);
  if (!Number.isFinite(limit) || limit < 0) return null;
  if (spent !== null && limit <= spent) return "stops" as const;
  if (now !== null && limit < now) return "lower" as const;
  return now !== null && limit > now ? ("higher" as const) : ("set" as const);
}
