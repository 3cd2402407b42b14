import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Select } from "@/components/ui/select";
import { useCreateDeployment } from "@/features/models/api/create-deployment";
import { providersQuery } from "@/features/models/api/list-providers";
import { ShareFields } from "@/features/models/share-fields";
import { fieldError } from "@/lib/api/error-text";
import type { ModelOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

/** Adds another way to a model: a second key, region or provider. */
export function AddDeploymentDialog({ model, onClose }: { model: ModelOut; onClose: () => void }) {
  const t = useT(modelsText);
  const form = useId();
  const { data: providers = [] } = useQuery(providersQuery);
  const create = useCreateDeployment(model.id, onClose);
  const [provider, setProvider] = useState(model.provider_id);
  const [share, setShare] = useState({ providerModel: model.provider_model, weight: "1", priority: "0" });
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={create.isPending}>
        {t("models.deployment.add")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("models.deployment.add.title", { name: model.name })} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({
            provider_id: provider,
            provider_model: share.providerModel,
            weight: Number(share.weight),
            priority: Number(share.priority),
            draining: false,
          });
        }}
      >
        <p className="text-muted">{t("models.deployment.add.text")}</p>
        <Field label={t("models.preset")} error={fieldError(create.error, "provider_id")}>
          {(control) => (
            <Select
              {...control}
              options={providers.map(({ id, name }) => ({ value: id, label: name }))}
              value={provider}
              onChange={(event) => setProvider(event.target.value)}
            />
          )}
        </Field>
        <ShareFields share={share} error={create.error} onChange={setShare} />
        <FormError error={create.error} fields={["provider_id", "provider_model", "weight", "priority"]} />
      </form>
    </Dialog>
  );
}
