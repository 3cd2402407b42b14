import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useUpdateProvider } from "@/features/models/api/update-provider";
import { SecretField } from "@/features/models/secret-field";
import { fieldError } from "@/lib/api/error-text";
import type { ProviderOut, ProviderUpdate } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  provider: ProviderOut;
  isOpen: boolean;
  onClose: () => void;
}

/** Changes a provider's name, address or key. */
export function EditProviderDialog({ provider, isOpen, onClose }: Props) {
  const t = useT(modelsText);
  const form = useId();
  const update = useUpdateProvider(provider, onClose);
  const close = () => {
    update.reset();
    onClose();
  };
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={update.isPending}>
        {t("action.save")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t("models.edit.title", { name: provider.name })} footer={footer}>
      <Fields id={form} provider={provider} error={update.error} onSubmit={(change) => update.mutate(change)} />
    </Dialog>
  );
}

interface FieldsProps {
  id: string;
  provider: ProviderOut;
  error: Error | null;
  onSubmit: (change: ProviderUpdate) => void;
}

function Fields({ id, provider, error, onSubmit }: FieldsProps) {
  const t = useT(modelsText);
  const [name, setName] = useState(provider.name);
  const [address, setAddress] = useState(provider.base_url);
  const [secret, setSecret] = useState("");
  const [isRemoved, setRemoved] = useState(false);
  const submit = () =>
    onSubmit({
      ...(name !== provider.name && { name }),
      ...(address !== provider.base_url && { base_url: address }),
      ...(isRemoved ? { secret: null } : secret !== "" && { secret }),
    });
  const hasKey = provider.secret.set;
  const mark = `••••${provider.secret.last4 ?? ""}`;
  return (
    <form
      id={id}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t("models.provider.name")} error={fieldError(error, "name")}>
        {(control) => (
          <Input {...control} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label={t("models.address")} help={t("models.address.change")} error={fieldError(error, "base_url")}>
        {(control) => (
          <Input
            {...control}
            type="url"
            required
            dir="ltr"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      <SecretField
        value={secret}
        onChange={isRemoved ? null : setSecret}
        help={hasKey ? t("models.key.keep", { mark }) : t("models.key.help")}
        error={fieldError(error, "secret")}
        isOptional
      />
      {hasKey && (
        <label className="-mt-2 flex items-center gap-2.5">
          <Checkbox checked={isRemoved} onChange={(event) => setRemoved(event.target.checked)} />
          {t("models.key.remove")}
        </label>
      )}
      <FormError error={error} fields={["name", "base_url", "secret"]} />
    </form>
  );
}
