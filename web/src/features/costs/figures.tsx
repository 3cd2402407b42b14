import type { ReactNode } from "react";

import type { CostsOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

/** The time in four numbers; the forecast is of the whole workspace. */
export function Figures({ costs }: { costs: CostsOut }) {
  const t = useT(costsText);
  const format = useFormat();
  const saved = Number(costs.saved_usd);
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
      <Figure name={t("costs.spent")}>{format.money(Number(costs.cost_usd))}</Figure>
      <Figure name={t("costs.calls")}>{format.number(costs.calls)}</Figure>
      <Figure name={t("costs.saved")}>{format.money(saved)}</Figure>
      <Figure name={t("costs.forecast")} note={t("costs.forecast.note")}>
        {format.money(costs.forecast.month_usd)}
      </Figure>
    </dl>
  );
}

function Figure({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 bg-surface p-4">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="numeric text-lg font-semibold sm:text-2xl">{children}</dd>
      {note !== undefined && <dd className="text-xs text-pretty text-faint">{note}</dd>}
    </div>
  );
}
