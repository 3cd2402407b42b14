import { useQuery } from "@tanstack/react-query";
import { PiggyBank } from "lucide-react";

import { recommendationsQuery } from "@/features/costs/api/recommendations";
import type { RecommendationOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

/** What could be done to save money, each with the numbers that it rests on. Nothing is shown where nothing stands out. */
export function RecommendationList() {
  const t = useT(costsText);
  const { data } = useQuery(recommendationsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-label={t("costs.advice")}>
      <h2 className="flex items-center gap-2 font-semibold">
        <PiggyBank className="size-4 shrink-0 text-muted" aria-hidden />
        {t("costs.advice")}
      </h2>
      <ul className="mt-2 grid gap-3 sm:grid-cols-2">
        {data.items.map((item) => (
          <Card key={`${item.kind} ${item.subject} ${item.provider ?? item.period ?? ""}`} item={item} />
        ))}
      </ul>
      <p className="mt-2 text-sm text-muted">{t("costs.advice.rule")}</p>
    </section>
  );
}

function Card({ item }: { item: RecommendationOut }) {
  const t = useT(costsText);
  const format = useFormat();
  const { kind, subject, calls, of_calls: all } = item;
  const money = (value: string | null | undefined) => format.money(Number(value ?? 0));
  const saving = t(item.is_most ? "costs.advice.saves-most" : "costs.advice.saves", { saving: money(item.saving_usd) });
  const title = {
    cheaper_model: t("costs.advice.cheaper_model", { subject, instead: item.instead ?? "" }),
    response_cache: t("costs.advice.response_cache", { subject }),
    lost_answers: t("costs.advice.lost_answers", { subject, provider: item.provider ?? "" }),
    idle_budget: t("costs.advice.idle_budget", { subject }),
  }[kind];
  const evidence = {
    cheaper_model: t("costs.advice.cheaper_model.why", {
      calls,
      all,
      cost: money(item.cost_usd),
      instead: item.instead ?? "",
      other: money(item.instead_usd),
    }),
    response_cache: t("costs.advice.response_cache.why", { calls, all, cost: money(item.cost_usd) }),
    lost_answers: t("costs.advice.lost_answers.why", { calls, all, cost: money(item.cost_usd) }),
    idle_budget: t(item.period === "day" ? "costs.advice.idle_budget.day" : "costs.advice.idle_budget.month", {
      limit: money(item.limit_usd),
    }),
  }[kind];
  return (
    <li className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0 font-medium wrap-anywhere">{title}</span>
        {kind !== "idle_budget" && <span className="numeric text-sm text-ok">{saving}</span>}
      </p>
      <p className="mt-1 text-sm wrap-anywhere text-muted">{evidence}</p>
    </li>
  );
}
