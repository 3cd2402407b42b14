import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/panel";
import type { LimitTarget } from "@/features/budgets/limit-dialog";
import { KINDS, setFor } from "@/features/budgets/tree";
import type { BudgetDefaultOut, BudgetOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";

interface Props {
  budgets: readonly BudgetOut[];
  defaults: readonly BudgetDefaultOut[];
  /** Null: whoever looks may change nothing. */
  onSet: ((target: LimitTarget) => void) | null;
  onRemove: (budget: BudgetOut, name: string) => void;
}

/** What holds for every node of a kind that has no limit of its own: what the workspace set, else the server's setting. */
export function KindsPanel({ budgets, defaults, onSet, onRemove }: Props) {
  const t = useT(budgetsText);
  const format = useFormat();
  return (
    <Panel title={t("budgets.kinds")}>
      <p className="mb-2 text-sm text-pretty text-muted">{t("budgets.kinds.lead")}</p>
      <ul>
        {KINDS.map(({ scope, period }) => {
          const budget = setFor(budgets, { scope, period, node_id: null });
          const setting = defaults.find((one) => one.scope === scope && one.period === period)?.limit_usd ?? null;
          const unset = setting === null ? "none" : "setting";
          const origin = budget === null ? unset : "kind";
          const held = budget === null ? setting : budget.limit_usd;
          const limit = held === null ? null : Number(held);
          const name = t(`budgets.each.${scope}`);
          return (
            <li
              key={`${scope}.${period}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2 first:border-t-0"
            >
              <span className="min-w-0 flex-1 basis-44">
                {name} <span className="text-sm text-muted">{t(`budgets.rule.${period}`)}</span>
              </span>
              <span className="numeric">{limit === null ? t("budgets.no-limit") : format.money(limit)}</span>
              <span className="w-40 text-sm text-faint">{t(`budgets.kind-origin.${origin}`)}</span>
              {onSet !== null && (
                <span className="flex justify-end gap-1 sm:w-44">
                  <Button
                    size="small"
                    aria-label={t("budgets.set.for", { name, period: t(`budgets.rule.${period}`) })}
                    onClick={() => onSet({ scope, period, id: null, name, budget, limit, spent: null })}
                  >
                    {t("budgets.set")}
                  </Button>
                  {budget !== null && (
                    <Button size="small" look="danger" onClick={() => onRemove(budget, name)}>
                      {t("action.remove")}
                    </Button>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
