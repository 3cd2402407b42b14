import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { AddModelsDialog } from "@/features/models/add-models-dialog";
import { AddProviderDialog } from "@/features/models/add-provider-dialog";
import { modelsQuery } from "@/features/models/api/list-models";
import { offersQuery } from "@/features/models/api/list-offers";
import { presetsQuery } from "@/features/models/api/list-presets";
import { providersQuery } from "@/features/models/api/list-providers";
import { DiscoverButton } from "@/features/models/discover-dialog";
import { ModelsSkeleton } from "@/features/models/models-skeleton";
import { NoProvider } from "@/features/models/no-provider";
import { Offers } from "@/features/models/offers";
import { ProviderPanel } from "@/features/models/provider-panel";
import { meQuery } from "@/lib/api/me";
import type { OfferOut, ProviderOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";
import { covers } from "@/lib/roles";

/** What of the screen stands in the address: the preset that is being added, or the provider whose models are. */
export interface ModelsSearch {
  add?: string | undefined;
  provider?: string | undefined;
}

interface Props {
  search: ModelsSearch;
  onSearch: (search: ModelsSearch) => void;
}

/** Whether a provider is what an import of the offer made. */
const isFrom = (offer: OfferOut, provider: ProviderOut) =>
  offer.base_url === provider.base_url && offer.secret.last4 === provider.secret.last4;

/** Providers and their models. */
export function ModelsScreen({ search, onSearch }: Props) {
  const t = useT(modelsText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "admin");
  const providers = useQuery(providersQuery);
  const models = useQuery(modelsQuery);
  const presets = useQuery(presetsQuery);
  const offers = useQuery({ ...offersQuery, enabled: mayEdit });
  const retry = () => [providers, models, presets].forEach((query) => void query.refetch());
  const close = () => onSearch({});
  const addModels = ({ id }: ProviderOut) => onSearch({ provider: id });
  const addProvider = (preset: string) => onSearch({ add: preset });
  const found = offers.data?.filter((offer) => !providers.data?.some((one) => isFrom(offer, one))) ?? [];
  const choosing = providers.data?.find(({ id }) => id === search.provider);
  const content = () => {
    if (providers.data === undefined || models.data === undefined || presets.data === undefined) {
      const failed = [providers, models, presets].find(({ isError }) => isError);
      return failed?.error ? <ErrorState error={failed.error} onRetry={retry} /> : <ModelsSkeleton />;
    }
    const of = ({ id }: ProviderOut) => models.data.filter((model) => model.provider_id === id);
    return (
      <>
        {found.length > 0 && <Offers offers={found} mayImport={covers(me.role, "owner")} onImported={addModels} />}
        {providers.data.length === 0 && <NoProvider presets={presets.data} onChoose={mayEdit ? addProvider : null} />}
        {providers.data.map((one) => (
          <ProviderPanel
            key={one.id}
            provider={one}
            models={of(one)}
            mayEdit={mayEdit}
            onAddModels={() => addModels(one)}
          />
        ))}
        {mayEdit && choosing !== undefined && (
          <AddModelsDialog key={choosing.id} provider={choosing} models={models.data} onClose={close} />
        )}
        <AddProviderDialog
          chosen={mayEdit ? (search.add ?? null) : null}
          presets={presets.data}
          onChoose={addProvider}
          // A dialog also says that it is closed when the next step has begun.
          onClose={() => search.add !== undefined && close()}
          onAdded={addModels}
        />
      </>
    );
  };
  const hasProviders = providers.data !== undefined && providers.data.length > 0;
  const add = (
    <Button look="primary" onClick={() => addProvider(presets.data?.[0]?.name ?? "other")}>
      <Plus aria-hidden />
      {t("models.provider.add")}
    </Button>
  );
  const actions = mayEdit && (
    <>
      <DiscoverButton onAdded={addModels} />
      {hasProviders && add}
    </>
  );
  return (
    <Page title={t("nav.models")} lead={t("models.lead")} actions={actions}>
      <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-5 md:px-6">{content()}</div>
    </Page>
  );
}
