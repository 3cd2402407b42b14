import { Pencil, Trash2 } from "lucide-react";

import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { PriceRow } from "@/features/costs/price-rows";
import type { PriceOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  rows: readonly PriceRow[];
  /** Null: whoever looks may change nothing. */
  onEdit: ((row: PriceRow) => void) | null;
  onRemove: (price: PriceOut) => void;
}

/** Prices in USD per million tokens. */
export function PriceTable({ rows, onEdit, onRemove }: Props) {
  const t = useT(costsText);
  const format = useFormat();
  const money = (amount: number | null) => (amount === null ? "–" : format.money(amount));
  return (
    <table className="w-full text-sm">
      <caption className="pb-2 text-start text-xs text-faint">{t("prices.unit")}</caption>
      <thead>
        <tr className="border-b border-line text-muted [&>th]:px-2 [&>th]:py-2 [&>th]:font-normal">
          <th scope="col" className="text-start">
            {t("prices.model")}
          </th>
          <th scope="col" className="text-start max-sm:hidden">
            {t("prices.source")}
          </th>
          <th scope="col" className="text-end">
            {t("prices.input")}
          </th>
          <th scope="col" className="text-end">
            {t("prices.output")}
          </th>
          <th scope="col" className="text-end max-md:hidden">
            {t("prices.request")}
          </th>
          {onEdit !== null && (
            <th scope="col" className="w-24 text-end">
              <span className="sr-only">{t("prices.actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="border-b border-line [&>td]:px-2 [&>td]:py-2">
            <th scope="row" className="px-2 py-2 text-start font-normal wrap-anywhere">
              <span className="text-base">{row.name ?? row.model}</span>
              {row.name !== row.model && row.name !== null && (
                <span className="block font-mono text-xs text-faint">{row.model}</span>
              )}
            </th>
            <td className={row.source === null ? "text-wait max-sm:hidden" : "text-muted max-sm:hidden"}>
              {t(`prices.source.${row.source ?? "unknown"}`)}
            </td>
            <td className="numeric text-end">{money(row.input)}</td>
            <td className="numeric text-end">{money(row.output)}</td>
            <td className="numeric text-end max-md:hidden">{money(row.request)}</td>
            {onEdit !== null && (
              <td className="text-end whitespace-nowrap">
                {row.source === null ? (
                  <Button
                    size="small"
                    look="primary"
                    aria-label={t("prices.set.title", { model: row.model })}
                    onClick={() => onEdit(row)}
                  >
                    {t("prices.set")}
                  </Button>
                ) : (
                  <IconButton
                    icon={Pencil}
                    label={t("prices.set.title", { model: row.model })}
                    onClick={() => onEdit(row)}
                    className="size-7"
                  />
                )}
                {row.own !== null && (
                  <IconButton
                    icon={Trash2}
                    label={t("prices.remove.title", { model: row.model })}
                    onClick={() => row.own !== null && onRemove(row.own)}
                    className="size-7"
                  />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
