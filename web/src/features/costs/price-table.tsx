import { Pencil, Trash2 } from "lucide-react";

import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { FigureTable } from "@/features/costs/figure-table";
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
  const money = (amount: number | null) => (amount === null ? "–" : format.money(amount, "price"));
  const columns = [
    { id: "model", title: t("prices.model") },
    { id: "source", title: t("prices.source"), isText: true, from: "sm" },
    { id: "input", title: t("prices.input") },
    { id: "output", title: t("prices.output") },
    { id: "request", title: t("prices.request"), from: "md" },
    ...(onEdit === null
      ? []
      : [{ id: "actions", title: <span className="sr-only">{t("prices.actions")}</span>, className: "w-24" }]),
  ] as const;
  const figures = rows.map((row) => ({
    id: row.id,
    head: (
      <>
        <span className="text-base">{row.name ?? row.model}</span>
        {row.name !== row.model && row.name !== null && (
          <span className="block font-mono text-xs text-faint">{row.model}</span>
        )}
      </>
    ),
    cells: {
      source: (
        <span className={row.source === null ? "text-wait" : "text-muted"}>
          {t(`prices.source.${row.source ?? "unknown"}`)}
        </span>
      ),
      input: money(row.input),
      output: money(row.output),
      request: money(row.request),
      actions: onEdit !== null && <Actions row={row} onEdit={onEdit} onRemove={onRemove} />,
    },
  }));
  return <FigureTable columns={columns} rows={figures} caption={t("prices.unit")} />;
}

interface ActionsProps {
  row: PriceRow;
  onEdit: (row: PriceRow) => void;
  onRemove: (price: PriceOut) => void;
}

function Actions({ row, onEdit, onRemove }: ActionsProps) {
  const t = useT(costsText);
  const { source, own, model } = row;
  const label = t("prices.set.title", { model });
  return (
    <span className="whitespace-nowrap">
      {source === null ? (
        <Button size="small" look="primary" aria-label={label} onClick={() => onEdit(row)}>
          {t("prices.set")}
        </Button>
      ) : (
        <IconButton icon={Pencil} label={label} onClick={() => onEdit(row)} className="size-7" />
      )}
      {own !== null && (
        <IconButton
          icon={Trash2}
          label={t("prices.remove.title", { model })}
          onClick={() => onRemove(own)}
          className="size-7"
        />
      )}
    </span>
  );
}
