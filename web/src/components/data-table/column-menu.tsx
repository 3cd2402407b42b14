import { Download, SlidersHorizontal } from "lucide-react";

import type { TableColumn } from "@/components/data-table/table-column";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useT } from "@/lib/i18n/context";

interface Props<Row> {
  columns: readonly TableColumn<Row>[];
  isShown: (id: string) => boolean;
  onToggle: (id: string) => void;
  /** Null when there is nothing to save. */
  onExport: ((kind: "csv" | "json") => void) | null;
}

/** Chooses which columns a table shows (the first always stays), and saves what it lists. */
export function ColumnMenu<Row>({ columns, isShown, onToggle, onExport }: Props<Row>) {
  const t = useT();
  const shown = columns.map((column, index) => ({
    label: column.title,
    isOn: isShown(column.id),
    onSelect: index === 0 ? null : () => onToggle(column.id),
  }));
  const exports = [
    { label: t("table.export-csv"), icon: Download, onSelect: () => onExport?.("csv") },
    { label: t("table.export-json"), icon: Download, onSelect: () => onExport?.("json") },
  ];
  const groups = [{ title: t("table.columns"), items: shown }, ...(onExport === null ? [] : [{ items: exports }])];
  const trigger = <IconButton icon={SlidersHorizontal} label={t("table.options")} className="size-7" />;
  return <Menu trigger={trigger} label={t("table.options")} align="end" groups={groups} />;
}
