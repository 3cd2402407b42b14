import { SlidersHorizontal } from "lucide-react";

import type { TableColumn } from "@/components/data-table/table-column";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useT } from "@/lib/i18n/context";

interface Props<Row> {
  columns: readonly TableColumn<Row>[];
  isShown: (id: string) => boolean;
  onToggle: (id: string) => void;
}

/** Chooses which columns a table shows; the first always stays. */
export function ColumnMenu<Row>({ columns, isShown, onToggle }: Props<Row>) {
  const t = useT();
  const items = columns.map((column, index) => ({
    label: column.title,
    isChosen: isShown(column.id),
    onSelect: index === 0 ? null : () => onToggle(column.id),
  }));
  const trigger = <IconButton icon={SlidersHorizontal} label={t("table.columns")} className="size-7" />;
  return <Menu trigger={trigger} label={t("table.columns")} align="end" groups={[{ items }]} />;
}
