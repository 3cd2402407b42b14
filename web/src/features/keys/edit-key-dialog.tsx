import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useUpdateKey } from "@/features/keys/api/update-key";
import { draftOf, limitsOf } from "@/features/keys/limit-draft";
import { LIMIT_FIELDS, LimitFields } from "@/features/keys/limit-fields";
import { fieldError } from "@/lib/api/error-text";
import type { KeyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";
import { showToast } from "@/lib/toasts";

interface Props {
  editing: KeyOut;
  onClose: () => void;
}

/** Changes the name and the limits of a key; its secret stays. */
export function EditKeyDialog({ editing, onClose }: Props) {
  const t = useT(keysText);
  const form = useId();
  const [name, setName] = useState(editing.name);
  const [limits, setLimits] = useState(draftOf(editing));
  const update = useUpdateKey((key) => {
    onClose();
    showToast({ tone: "plain", text: t("keys.changed.toast", { name: key.name }) });
  });
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={update.isPending}>
        {t("keys.change")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("keys.change.title", { name: editing.name })} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({ key: editing, body: { name, ...limitsOf(limits) } });
        }}
      >
        <Field label={t("keys.name")} error={fieldError(update.error, "name")}>
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
        <LimitFields draft={limits} onChange={setLimits} error={update.error} />
        <p className="text-sm text-muted">{t("keys.change.budget")}</p>
        <FormError error={update.error} fields={["name", ...LIMIT_FIELDS]} />
      </form>
    </Dialog>
  );
}
