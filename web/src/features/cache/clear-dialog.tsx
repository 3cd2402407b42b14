import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useClear } from "@/features/cache/api/clear";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { cacheText } from "@/lib/i18n/en/cache";
import { showToast } from "@/lib/toasts";

const WAYS = ["all", "model", "prompt", "document", "tag"] as const;
type Way = (typeof WAYS)[number];

/** Removes answers: all, or those that rest on something. */
export function ClearDialog({ onClose }: { onClose: () => void }) {
  const t = useT(cacheText);
  const form = useId();
  const [way, setWay] = useState<Way>("all");
  const [name, setName] = useState("");
  const clear = useClear((count) => {
    showToast({ tone: "plain", text: t("cache.cleared.toast", { count }) });
    onClose();
  });
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="destroy" isBusy={clear.isPending}>
        {t("cache.clear.action")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("cache.clear.title")} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          clear.mutate(way === "all" ? { all: true } : { [way]: name.trim() });
        }}
      >
        <Field label={t("cache.clear.what")}>
          {(control) => (
            <Select
              {...control}
              value={way}
              options={WAYS.map((one) => ({ value: one, label: t(`cache.clear.${one}`) }))}
              onChange={(event) => setWay(event.target.value as Way)}
            />
          )}
        </Field>
        {way !== "all" && (
          <Field label={t("cache.clear.name")} help={t(`cache.clear.${way}.help`)} error={fieldError(clear.error, way)}>
            {(control) => (
              <Input
                {...control}
                required
                dir="ltr"
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        )}
        <p className="text-sm text-pretty text-muted">{t("cache.clear.text")}</p>
        <FormError error={clear.error} fields={way === "all" ? [] : [way]} />
      </form>
    </Dialog>
  );
}
