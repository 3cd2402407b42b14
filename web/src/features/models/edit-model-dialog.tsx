import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { ModelOrder } from "@/components/ui/model-order";
import { modelsQuery } from "@/features/models/api/list-models";
import { useUpdateModel } from "@/features/models/api/update-model";
import { fieldError } from "@/lib/api/error-text";
import type { ModelOut, ModelUpdate } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  model: ModelOut;
  isOpen: boolean;
  onClose: () => void;
}

/** Renames a model, and says how much it can read and write. */
export function EditModelDialog({ model, isOpen, onClose }: Props) {
  const t = useT(modelsText);
  const form = useId();
  const update = useUpdateModel(model, onClose);
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
    <Dialog isOpen={isOpen} onClose={close} title={t("models.edit.title", { name: model.name })} footer={footer}>
      <Fields id={form} model={model} error={update.error} onSubmit={(change) => update.mutate(change)} />
    </Dialog>
  );
}

interface FieldsProps {
  id: string;
  model: ModelOut;
  error: Error | null;
  onSubmit: (change: ModelUpdate) => void;
}

const text = (count: number | null) => (count === null ? "" : String(count));
const count = (written: string) => (written === "" ? null : Number(written));

function Fields({ id, model, error, onSubmit }: FieldsProps) {
  const t = useT(modelsText);
  const [name, setName] = useState(model.name);
  const [reads, setReads] = useState(text(model.context_tokens));
  const [fallbacks, setFallbacks] = useState<readonly string[]>(model.fallbacks);
  const [hedge, setHedge] = useState(text(model.hedge_after_ms));
  const { data: models = [] } = useQuery(modelsQuery);
  const others = models.filter(({ id: other }) => other !== model.id).map((other) => other.name);
  const [writes, setWrites] = useState(text(model.max_output_tokens));
  const sizes = [
    {
      field: "context_tokens",
      label: t("models.context"),
      help: t("models.context.help"),
      value: reads,
      set: setReads,
    },
    {
      field: "max_output_tokens",
      label: t("models.output"),
      help: t("models.output.help"),
      value: writes,
      set: setWrites,
    },
    {
      field: "hedge_after_ms",
      label: t("models.hedge"),
      help: t("models.hedge.help"),
      value: hedge,
      set: setHedge,
    },
  ];
  return (
    <form
      id={id}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({
          name,
          context_tokens: count(reads),
          max_output_tokens: count(writes),
          hedge_after_ms: count(hedge),
          fallbacks: [...fallbacks],
        });
      }}
    >
      <Field label={t("models.name")} help={t("models.name.help")} error={fieldError(error, "name")}>
        {(control) => (
          <Input {...control} required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      {sizes.map(({ field, label, help, value, set }) => (
        <Field key={field} label={label} help={help} isOptional error={fieldError(error, field)}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              className="numeric"
              value={value}
              onChange={(event) => set(event.target.value)}
            />
          )}
        </Field>
      ))}
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium">{t("models.fallbacks")}</p>
        <ModelOrder label={t("models.fallbacks")} names={fallbacks} known={others} onChange={setFallbacks} />
        <p className="text-sm text-muted">{t(others.length > 0 ? "models.fallbacks.help" : "models.fallbacks.none")}</p>
      </div>
      <FormError error={error} fields={["name", "context_tokens", "max_output_tokens", "hedge_after_ms"]} />
    </form>
  );
}
