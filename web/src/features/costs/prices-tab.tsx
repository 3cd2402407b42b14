import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus, TriangleAlert } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState } from "@/components/ui/error-state";
import { pricesQuery } from "@/features/costs/api/list-prices";
import { modelPricesQuery } from "@/features/costs/api/model-prices";
import { useRemovePrice } from "@/features/costs/api/remove-price";
import { PriceDialog, type Pricing } from "@/features/costs/price-dialog";
import { priceRows } from "@/features/costs/price-rows";
import { PricesSkeleton } from "@/features/costs/prices-skeleton";
import { PriceTable } from "@/features/costs/price-table";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import type { PriceOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";
import { covers } from "@/lib/roles";
import { showToast } from "@/lib/toasts";

/** What models cost, and who says so; what nobody knows is asked for. */
export function PricesTab() {
  const t = useT(costsText);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayEdit = covers(me.role, "admin");
  const models = useQuery(modelPricesQuery);
  const own = useQuery(pricesQuery);
  const [pricing, setPricing] = useState<Pricing | null>(null);
  const [leaving, setLeaving] = useState<PriceOut | null>(null);
  const remove = useRemovePrice(() => setLeaving(null));
  if (models.data === undefined || own.data === undefined) {
    const error = models.error ?? own.error;
    const retry = () => [models, own].forEach((query) => void query.refetch());
    return error === null ? <PricesSkeleton /> : <ErrorState error={error} onRetry={retry} />;
  }
  const rows = priceRows(models.data, own.data);
  const unknown = rows.filter(({ source }) => source === null).length;
  return (
    <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4 md:p-6">
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 basis-72 text-sm text-pretty text-muted">{t("prices.lead")}</p>
        {mayEdit && (
          <Button onClick={() => setPricing({ model: null, price: null })}>
            <Plus aria-hidden />
            {t("prices.add")}
          </Button>
        )}
      </div>
      {unknown > 0 && (
        <p role="status" className="flex items-start gap-2 rounded-lg border border-wait/40 bg-wait-wash px-4 py-3">
          <TriangleAlert className="mt-0.5 size-4 shrink-0 text-wait" aria-hidden />
          {t("prices.unknown", { count: unknown })}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="py-8 text-center text-muted">{t("prices.none")}</p>
      ) : (
        <PriceTable
          rows={rows}
          onEdit={mayEdit ? ({ model, own: price }) => setPricing({ model, price }) : null}
          onRemove={setLeaving}
        />
      )}
      {pricing !== null && <PriceDialog pricing={pricing} onClose={() => setPricing(null)} />}
      <ConfirmDialog
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t("prices.remove.title", { model: leaving?.model ?? "" })}
        text={t("prices.remove.text")}
        action={t("action.remove")}
        isBusy={remove.isPending}
        onConfirm={() => {
          if (leaving === null) return;
          remove.mutate(leaving, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) });
        }}
      />
    </div>
  );
}
