import type { BudgetDefaultOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";

/** Before anything was spent or set: what holds by itself. */
export function NothingSpent({ defaults }: { defaults: readonly BudgetDefaultOut[] }) {
  const t = useT(budgetsText);
  const format = useFormat();
  return (
    <section className="rounded-lg border border-line bg-canvas p-4">
      <h2 className="font-semibold">{t("budgets.empty.title")}</h2>
      <p className="mt-1 max-w-[70ch] text-pretty text-muted">{t("budgets.empty.text")}</p>
      {defaults.length > 0 && (
        <ul className="mt-2 list-disc ps-5 text-muted">
          {defaults.map(({ scope, period, limit_usd: limit }) => (
            <li key={`${scope}.${period}`}>
              {t("budgets.empty.default", {
                name: t(`budgets.each.${scope}`),
                limit: format.money(Number(limit)),
                period: t(`budgets.rule.${period}`),
              })}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2">
        <a href="/docs" className="text-accent underline-offset-4 hover:underline">
          {t("budgets.empty.guide")}
        </a>
      </p>
    </section>
  );
}
