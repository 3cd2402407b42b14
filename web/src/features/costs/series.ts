import type { ChartSeries } from "@/components/chart/chart-series";
import type { Times } from "@/features/costs/search";
import type { CostsOut } from "@/lib/api/schema";

const STEP_MS = { hour: 3_600_000, day: 86_400_000 };
const TONES = [1, 2, 3, 4, 5] as const;

/** Every hour or day of a time. */
export function stepsOf({ since, until, interval }: Times): readonly Date[] {
  const size = STEP_MS[interval];
  const count = Math.max(0, Math.ceil((until.getTime() - since.getTime()) / size));
  return Array.from({ length: count }, (_, index) => new Date(since.getTime() + index * size));
}

/** The dearest groups over time; those after the fifth are one. The server tells no more than ten. */
export function seriesOf(
  { groups, points }: Pick<CostsOut, "groups" | "points">,
  steps: readonly Date[],
  nameOf: (group: { key: string; name: string }) => string,
  others: string,
): readonly ChartSeries[] {
  const place = new Map(steps.map((at, index) => [at.getTime(), index]));
  const values = new Map<string, number[]>();
  for (const { at, key, cost_usd: cost } of points) {
    const index = place.get(new Date(at).getTime());
    const row = values.get(key) ?? steps.map(() => 0);
    if (index !== undefined) row[index] = (row[index] ?? 0) + Number(cost);
    values.set(key, row);
  }
  const known = groups.filter(({ key }) => values.has(key));
  const first = known.slice(0, TONES.length).map((group, index) => ({
    id: `group.${group.key}`,
    label: nameOf(group),
    tone: TONES[index] ?? ("calm" as const),
    values: values.get(group.key) ?? [],
  }));
  const rest = known.slice(TONES.length).map(({ key }) => values.get(key) ?? []);
  if (rest.length === 0) return first;
  const sum = steps.map((_, index) => rest.reduce((all, row) => all + (row[index] ?? 0), 0));
  return [...first, { id: "others", label: others, tone: "calm", values: sum }];
}
