import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useSetLimit } from "@/features/budgets/api/set-limit";
import { consequence } from "@/features/budgets/tree";
import { fieldError } from "@/lib/api/error-text";
import type { BudgetOut, Period, Scope } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";
import { showToast } from "@/lib/toasts";

/** What a limit is set for. */
export interface LimitTarget {
  scope: Scope;
  period: Period;
  /** The node; null: every one of its kind. */
  id: string | null;
  name: string;
  /** What the workspace set for exactly this. */
  budget: BudgetOut | null;
  /** What holds now, raises apart; null for no limit. */
  limit: number | null;
  /** What was spent in this window; null when it is for many. */
  spent: number | null;
}

/** Sets, raises, lowers or lifts a limit for good, and says what that means before it is done. */
export function LimitDialog({ target, onClose }: { target: LimitTarget; onClose: () => void }) {
  const t = useT(budgetsText);
  const format = useFormat();
  const form = useId();
  const { scope, period, id, name, budget, limit, spent } = target;
  const [amount, setAmount] = useState(limit === null ? "" : String(limit));
  const [isLifted, setLifted] = useState(budget !== null && budget.limit_usd === null);
  const set = useSetLimit(budget, () => {
    showToast({ tone: "plain", text: t("budgets.set.toast", { name }) });
    onClose();
  });
  const means = isLifted ? "lifted" : consequence(amount, spent, limit);
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look={means === "stops" ? "destroy" : "primary"} isBusy={set.isPending}>
        {t("budgets.set.action")}
      </Button>
    </>
  );
  const title = t("budgets.set.title", { name, period: t(`budgets.rule.${period}`) });
  return (
    <Dialog isOpen onClose={onClose} title={title} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ scope, period, target_id: id, limit_usd: isLifted ? null : amount });
        }}
      >
        <Field label={t("budgets.amount")} error={fieldError(set.error, "limit_usd")}>
          {(control) => (
            <Input
              {...control}
              required={!isLifted}
              disabled={isLifted}
              type="number"
              inputMode="decimal"
              min="0"
              step="any"
              className="numeric"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
        <label className="flex items-center gap-2">
          <Checkbox checked={isLifted} onChange={(event) => setLifted(event.target.checked)} />
          {t("budgets.lift")}
        </label>
        <p className={means === "stops" ? "text-sm text-bad" : "text-sm text-pretty text-muted"} aria-live="polite">
          {means !== null && `${t(`budgets.means.${means}`, { spent: format.money(spent ?? 0) })} `}
          {t(period === "session" || period === "run" ? "budgets.set.once" : "budgets.set.always")}
        </p>
        <FormError error={set.error} fields={["limit_usd"]} />
      </form>
    </Dialog>
  );
}
