import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { BudgetDraft } from "@/features/keys/limit-draft";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

const PERIODS = ["month", "day"] as const;

interface Props {
  budget: BudgetDraft;
  onChange: (budget: BudgetDraft) => void;
  error: Error | null;
}

/** What a new key may spend. */
export function BudgetFields({ budget, onChange, error }: Props) {
  const t = useT(keysText);
  const wrong = fieldError(error, "budget/limit_usd") ?? fieldError(error, "budget");
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label={t("keys.budget")} help={t("keys.budget.help")} isOptional error={wrong}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={0}
            step="any"
            value={budget.amount}
            onChange={(event) => onChange({ ...budget, amount: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("keys.budget.period")}>
        {(control) => (
          <Select
            {...control}
            options={PERIODS.map((period) => ({ value: period, label: t(`keys.budget.${period}`) }))}
            value={budget.period}
            onChange={(event) =>
              onChange({ ...budget, period: PERIODS.find((one) => one === event.target.value) ?? "month" })
            }
          />
        )}
      </Field>
    </div>
  );
}
