import type { RouteAnswer } from "@/lib/api/schema";

/** What a decision spares, or would where it only reports, against the model that it is compared with: a share from 0 to 1; null when that is not known. */
export function savedShare({ models, instead_of, baseline, candidates }: RouteAnswer): number | null {
  const chosen = instead_of[0] ?? models[0];
  const costOf = (name: string | null | undefined) => {
    const cost = candidates.find(({ model }) => model === name)?.cost_usd;
    return cost === null || cost === undefined ? null : Number(cost);
  };
  const [own, others] = [costOf(chosen), costOf(baseline)];
  if (own === null || others === null || others === 0 || chosen === baseline) return null;
  return (others - own) / others;
}
