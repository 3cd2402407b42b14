import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";

import { FiguresPageSkeleton } from "@/components/layout/figures-page-skeleton";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { Select } from "@/components/ui/select";
import { cacheFiguresQuery } from "@/features/cache/api/cache-figures";
import { cachePolicyQuery } from "@/features/cache/api/cache-policy";
import { CacheFigures } from "@/features/cache/cache-figures";
import { ClearDialog } from "@/features/cache/clear-dialog";
import { EntriesView } from "@/features/cache/entries-view";
import { PolicyForm } from "@/features/cache/policy-form";
import { meQuery } from "@/lib/api/me";
import { modelNamesQuery } from "@/lib/api/model-names";
import { useT } from "@/lib/i18n/context";
import { cacheText } from "@/lib/i18n/en/cache";
import { covers } from "@/lib/roles";

export interface CacheSearch {
  /** Only answers of this model. */
  model?: string | undefined;
}

interface Props {
  search: CacheSearch;
  onSearch: (search: CacheSearch) => void;
}

/** The response cache: what it spares, how it is set up, what it holds. */
export function CacheScreen({ search, onSearch }: Props) {
  const t = useT(cacheText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "admin");
  const policy = useQuery(cachePolicyQuery);
  const figures = useQuery(cacheFiguresQuery);
  const { data: models } = useQuery(modelNamesQuery);
  const [isClearing, setClearing] = useState(false);
  const model = search.model ?? "";
  const names = [...new Set([...(models ?? []).map(({ name }) => name), ...(model === "" ? [] : [model])])];
  const content = () => {
    if (policy.data === undefined || figures.data === undefined) {
      const failed = [policy, figures].find(({ isError }) => isError);
      const retry = () => [policy, figures].forEach((query) => void query.refetch());
      return failed?.error ? <ErrorState error={failed.error} onRetry={retry} /> : <FiguresPageSkeleton />;
    }
    return (
      <>
        <CacheFigures figures={figures.data} />
        <Panel title={t("cache.policy")}>
          <PolicyForm policy={policy.data} mayEdit={mayEdit} />
        </Panel>
        <Panel
          title={t("cache.entries")}
          actions={
            <>
              <Select
                className="w-44"
                aria-label={t("cache.filter")}
                value={model}
                options={[
                  { value: "", label: t("cache.filter.all") },
                  ...names.map((name) => ({ value: name, label: name })),
                ]}
                onChange={({ target }) => onSearch({ model: target.value === "" ? undefined : target.value })}
              />
              {mayEdit && figures.data.entries > 0 && (
                <Button look="danger" onClick={() => setClearing(true)}>
                  {t("cache.clear")}
                </Button>
              )}
            </>
          }
        >
          <div className="-m-4 overflow-hidden rounded-b-lg">
            <EntriesView model={model} isOn={policy.data.mode !== "off"} mayEdit={mayEdit} />
          </div>
        </Panel>
      </>
    );
  };
  return (
    <Page title={t("nav.cache")} lead={t("cache.lead")}>
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 px-4 py-5 md:px-6">{content()}</div>
      {isClearing && <ClearDialog onClose={() => setClearing(false)} />}
    </Page>
  );
}
