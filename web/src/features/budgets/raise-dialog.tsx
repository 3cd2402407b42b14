import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useRaise } from "@/features/budgets/api/raise";
import { fieldError } from "@/lib/api/error-text";
import { nameOf } from "@/features/budgets/tree";
import type { NodeOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { budgetsText } from "@/lib/i18n/en/budgets";
import { showToast } from "@/lib/toasts";

/** Lets a node spend more in this window, and says what that means before it is done. */
export function RaiseDialog({ node, onClose }: { node: NodeOut; onClose: () => void }) {
  const t = useT(budgetsText);
  const format = useFormat();
  const form = useId();
  const [amount, setAmount] = useState("");
  const limit = Number(node.limit_usd ?? 0);
  const by = Number(amount);
  const raise = useRaise(() => {
    showToast({ tone: "plain", text: t("budgets.raised.toast", { name: nameOf(node), by: format.money(by) }) });
    onClose();
  });
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={raise.isPending}>
        {t("budgets.raise")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("budgets.raise.title", { name: nameOf(node) })} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          raise.mutate({ scope: node.scope, node_id: node.node_id, period: node.period, by_usd: amount });
        }}
      >
        <Field label={t("budgets.raise.by")} error={fieldError(raise.error, "by_usd")}>
          {(control) => (
            <Input
              {...control}
              required
              type="number"
              inputMode="decimal"
              min="0.000001"
              step="any"
              className="numeric"
              value={amount}
              onChange={(event) => setAmount(event.target.value)}
            />
          )}
        </Field>
        <p className="text-sm text-pretty text-muted">
          {by > 0 && `${t("budgets.raise.means", { now: format.money(limit), then: format.money(limit + by) })} `}
          {t(node.ends === null ? "budgets.raise.once" : "budgets.raise.window")}
        </p>
        <FormError error={raise.error} fields={["by_usd"]} />
      </form>
    </Dialog>
  );
}
