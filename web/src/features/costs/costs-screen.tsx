import { Download } from "lucide-react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { LinkTabs } from "@/components/ui/link-tabs";
import { exportLedger } from "@/features/costs/api/export-ledger";
import { Explorer } from "@/features/costs/explorer";
import { PricesTab } from "@/features/costs/prices-tab";
import type { CostsSearch } from "@/features/costs/search";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  search: CostsSearch;
  onSearch: (search: CostsSearch) => void;
}

/** What models cost, and their prices. */
export function CostsScreen({ search, onSearch }: Props) {
  const t = useT(costsText);
  const { tab, ...asked } = search;
  const tabs = [
    { label: t("costs.explorer"), isOpen: tab === undefined, search: asked },
    { label: t("prices.title"), isOpen: tab === "prices", search: { ...asked, tab: "prices" } },
  ];
  const actions = (
    <Button onClick={() => exportLedger(search)}>
      <Download aria-hidden />
      {t("costs.export")}
    </Button>
  );
  return (
    <Page title={t("nav.costs")} lead={t("costs.lead")} actions={tab === undefined && actions} isFull>
      <LinkTabs label={t("nav.costs")} tabs={tabs} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {tab === undefined ? <Explorer search={asked} onSearch={onSearch} /> : <PricesTab />}
      </div>
    </Page>
  );
}
