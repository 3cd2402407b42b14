import type { Answer } from "@/features/playground/answer";

const COMPARED = ["firstMs", "totalMs", "cost"] as const;
export type Compared = (typeof COMPARED)[number];

/** In what an answer took less than the other one. Nothing, until both are complete. */
export function betterIn(answer: Answer, other: Answer): ReadonlySet<Compared> {
  if (answer.status !== "done" || other.status !== "done") return new Set();
  return new Set(
    COMPARED.filter((name) => {
      const [own, others] = [answer[name], other[name]];
      return own !== null && others !== null && own < others;
    }),
  );
}
