import { useQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { Skeleton } from "@/components/ui/skeleton";
import { useCreateModels } from "@/features/models/api/create-models";
import { offeredModelsQuery } from "@/features/models/api/list-offered-models";
import { ModelChoice } from "@/features/models/model-choice";
import { useModelChoice } from "@/features/models/use-model-choice";
import { errorText } from "@/lib/api/error-text";
import type { ModelOut, ProviderOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  provider: ProviderOut;
  models: readonly ModelOut[];
  onClose: () => void;
}

/** Chooses which models of a provider agents may use. */
export function AddModelsDialog({ provider, models, onClose }: Props) {
  const t = useT(modelsText);
  const { data, error, isPending } = useQuery(offeredModelsQuery(provider.id));
  const added = new Set(
    models.filter((model) => model.provider_id === provider.id).map((model) => model.provider_model),
  );
  const choice = useModelChoice(data?.names ?? [], added);
  const create = useCreateModels(onClose);
  const isFirstDefault = !models.some((model) => model.is_default);
  const names = choice.chosen.filter((name) => !added.has(name));
  const submit = () => create.mutate({ providerId: provider.id, names, isFirstDefault });
  const footer = (
    <>
      <CancelButton />
      <Button look="primary" isBusy={create.isPending} onClick={names.length > 0 ? submit : null}>
        {t("models.add.action", { count: names.length })}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("models.add.title", { name: provider.name })} footer={footer}>
      <div className="flex flex-col gap-3">
        {error !== null && (
          <div role="status" className="rounded-md border border-line bg-wait-wash px-3 py-2 text-sm">
            <p className="wrap-anywhere">{errorText(error, t)}</p>
            <p className="mt-1 text-muted">{t("models.add.by-name")}</p>
          </div>
        )}
        {isPending ? <ListSkeleton /> : <ModelChoice choice={choice} added={added} />}
        {isFirstDefault && names.length > 0 && (
          <p className="text-sm text-muted">{t("models.add.default", { name: names[0] ?? "" })}</p>
        )}
        <FormError error={create.error} fields={[]} />
      </div>
    </Dialog>
  );
}

function ListSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4 py-2">
      {["w-48", "w-64", "w-40", "w-56", "w-44"].map((width) => (
        <Skeleton key={width} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
