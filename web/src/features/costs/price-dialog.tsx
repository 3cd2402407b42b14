import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useSetPrice } from "@/features/costs/api/set-price";
import { fieldError } from "@/lib/api/error-text";
import type { PriceOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";
import { showToast } from "@/lib/toasts";

/** Which model a price is said for; null: the form asks. `price` is what was said before. */
export interface Pricing {
  model: string | null;
  price: PriceOut | null;
}

const FIELDS = [
  { name: "input_usd", isRequired: true },
  { name: "output_usd", isRequired: true },
  { name: "cached_input_usd", isRequired: false },
  { name: "cache_write_usd", isRequired: false },
  { name: "reasoning_usd", isRequired: false },
  { name: "request_usd", isRequired: false },
] as const;
type FieldName = (typeof FIELDS)[number]["name"];

/** Says what a model costs. Nothing is filled in that nobody said: an unknown price is never zero. */
export function PriceDialog({ pricing: { model, price }, onClose }: { pricing: Pricing; onClose: () => void }) {
  const t = useT(costsText);
  const form = useId();
  const [name, setName] = useState(model ?? "");
  const [amounts, setAmounts] = useState<Record<FieldName, string>>(() => {
    const of = (field: FieldName) => (price === null || price[field] === null ? "" : String(Number(price[field])));
    return {
      input_usd: of("input_usd"),
      output_usd: of("output_usd"),
      cached_input_usd: of("cached_input_usd"),
      cache_write_usd: of("cache_write_usd"),
      reasoning_usd: of("reasoning_usd"),
      request_usd: of("request_usd"),
    };
  });
  const set = useSetPrice(price, () => {
    showToast({ tone: "plain", text: t("prices.set.toast", { model: name }) });
    onClose();
  });
  const optional = (field: FieldName) => (amounts[field] === "" ? null : amounts[field]);
  const submit = () =>
    set.mutate({
      model: name,
      input_usd: amounts.input_usd,
      output_usd: amounts.output_usd,
      cached_input_usd: optional("cached_input_usd"),
      cache_write_usd: optional("cache_write_usd"),
      reasoning_usd: optional("reasoning_usd"),
      request_usd: optional("request_usd") ?? "0",
    });
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={set.isPending}>
        {t("action.save")}
      </Button>
    </>
  );
  const title = model === null ? t("prices.add") : t("prices.set.title", { model });
  return (
    <Dialog isOpen onClose={onClose} title={title} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-sm text-pretty text-muted">{t("prices.set.text")}</p>
        {model === null && (
          <Field label={t("prices.model")} help={t("prices.model.help")} error={fieldError(set.error, "model")}>
            {(control) => (
              <Input
                {...control}
                required
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          {FIELDS.map(({ name: field, isRequired }) => (
            <Field
              key={field}
              label={t(`prices.${field}`)}
              isOptional={!isRequired}
              error={fieldError(set.error, field)}
            >
              {(control) => (
                <Input
                  {...control}
                  required={isRequired}
                  type="number"
                  inputMode="decimal"
                  min="0"
                  step="any"
                  className="numeric"
                  value={amounts[field]}
                  onChange={(event) => setAmounts({ ...amounts, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <FormError error={set.error} fields={["model", ...FIELDS.map(({ name: field }) => field)]} />
      </form>
    </Dialog>
  );
}
