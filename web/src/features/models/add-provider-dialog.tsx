import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useCreateProvider } from "@/features/models/api/create-provider";
import { SecretField } from "@/features/models/secret-field";
import { fieldError } from "@/lib/api/error-text";
import type { Dialect, PresetOut, ProviderCreate, ProviderOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

const DIALECTS: readonly Dialect[] = ["openai", "anthropic", "gemini"];

interface Props {
  /** The preset to begin with; "other" for none, null: the dialog is closed. */
  chosen: string | null;
  presets: readonly PresetOut[];
  onChoose: (preset: string) => void;
  onClose: () => void;
  onAdded: (provider: ProviderOut) => void;
}

/** Adds a provider: a known one by its key, any other by its address. */
export function AddProviderDialog({ chosen, presets, onChoose, onClose, onAdded }: Props) {
  const t = useT(modelsText);
  const form = useId();
  const create = useCreateProvider(onAdded);
  const preset = presets.find(({ name }) => name === chosen) ?? null;
  const close = () => {
    create.reset();
    onClose();
  };
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={create.isPending}>
        {t("models.provider.add")}
      </Button>
    </>
  );
  const options = [
    ...presets.map(({ name, title }) => ({ value: name, label: title })),
    { value: "other", label: t("models.preset.other") },
  ];
  return (
    <Dialog isOpen={chosen !== null} onClose={close} title={t("models.provider.add")} footer={footer}>
      <div className="flex flex-col gap-5">
        <Field label={t("models.preset")}>
          {(control) => (
            <Select
              {...control}
              options={options}
              value={preset?.name ?? "other"}
              onChange={(event) => {
                create.reset();
                onChoose(event.target.value);
              }}
            />
          )}
        </Field>
        <Fields
          key={preset?.name ?? "other"}
          id={form}
          preset={preset}
          error={create.error}
          onSubmit={(body) => create.mutate(body)}
        />
      </div>
    </Dialog>
  );
}

interface FieldsProps {
  id: string;
  preset: PresetOut | null;
  error: Error | null;
  onSubmit: (body: ProviderCreate) => void;
}

function Fields({ id, preset, error, onSubmit }: FieldsProps) {
  const t = useT(modelsText);
  const [name, setName] = useState(preset?.name ?? "");
  const [address, setAddress] = useState(preset?.base_url ?? "");
  const [dialect, setDialect] = useState<Dialect>(preset?.dialect ?? "openai");
  const [secret, setSecret] = useState("");
  const dialects = DIALECTS.map((one) => ({ value: one, label: t(`models.dialect.${one}`) }));
  return (
    <form
      id={id}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ name, base_url: address, dialect, preset: preset?.name ?? null, secret: secret || null });
      }}
    >
      <SecretField
        value={secret}
        onChange={setSecret}
        help={t("models.key.help")}
        error={fieldError(error, "secret")}
        isOptional={preset?.needs_secret !== true}
      />
      <Field label={t("models.address")} help={t("models.address.help")} error={fieldError(error, "base_url")}>
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
      {preset === null && (
        <Field label={t("models.dialect")} help={t("models.dialect.help")} error={fieldError(error, "dialect")}>
          {(control) => (
            <Select
              {...control}
              options={dialects}
              value={dialect}
              onChange={(event) => setDialect(DIALECTS.find((one) => one === event.target.value) ?? "openai")}
            />
          )}
        </Field>
      )}
      <Field label={t("models.provider.name")} help={t("models.provider.name.help")} error={fieldError(error, "name")}>
        {(control) => (
          <Input {...control} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <FormError error={error} fields={["name", "base_url", "secret", "dialect"]} />
    </form>
  );
}
