import { useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { useRotateKey } from "@/features/keys/api/rotate-key";
import type { KeyOut, NewKeyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

const HOUR = 3_600;
const GRACES = [
  { seconds: 0, label: "keys.grace.none" },
  { seconds: HOUR, label: "keys.grace.hour" },
  { seconds: 24 * HOUR, label: "keys.grace.day" },
  { seconds: 7 * 24 * HOUR, label: "keys.grace.week" },
  { seconds: 30 * 24 * HOUR, label: "keys.grace.month" },
] as const;

interface Props {
  /** The key that gets another secret; null: the dialog is closed. */
  rotating: KeyOut | null;
  onClose: () => void;
  onRotated: (key: NewKeyOut) => void;
}

/** Gives a key another secret; the old one can stay good until programs know the new one. */
export function RotateKeyDialog({ rotating, onClose, onRotated }: Props) {
  const t = useT(keysText);
  const [grace, setGrace] = useState(24 * HOUR);
  const rotate = useRotateKey((key) => {
    onClose();
    onRotated(key);
  });
  const close = () => {
    rotate.reset();
    onClose();
  };
  const footer = (
    <>
      <CancelButton />
      <Button
        look="primary"
        isBusy={rotate.isPending}
        onClick={rotating === null ? null : () => rotate.mutate({ key: rotating, graceSeconds: grace })}
      >
        {t("keys.rotate")}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen={rotating !== null}
      onClose={close}
      title={t("keys.rotate.title", { name: rotating?.name ?? "" })}
      footer={footer}
    >
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t("keys.rotate.text")}</p>
        <Field label={t("keys.grace")}>
          {(control) => (
            <Select
              {...control}
              options={GRACES.map(({ seconds, label }) => ({ value: String(seconds), label: t(label) }))}
              value={String(grace)}
              onChange={(event) => setGrace(Number(event.target.value))}
            />
          )}
        </Field>
        <FormError error={rotate.error} fields={[]} />
      </div>
    </Dialog>
  );
}
