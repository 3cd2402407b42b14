import { useState } from "react";

import type { TableColumn } from "@/components/data-table/table-column";
import { readStored, writeStored } from "@/lib/stored";

export const NARROWEST = 56;
const WIDEST = 1_200;
/** What a column gets that takes the room which is left. */
const FLEXIBLE = 220;

/** How wide the columns of a table are, remembered in this browser under the table's name. */
export function useColumnWidths<Row>(name: string, columns: readonly TableColumn<Row>[]) {
  const key = `eyrie.widths.${name}`;
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>(() => read(key));
  const widthOf = (column: TableColumn<Row>) => chosen[column.id] ?? column.width;
  const change = (next: Record<string, number>) => {
    writeStored(key, JSON.stringify(next));
    setChosen(next);
  };
  return {
    widthOf,
    /** What all columns need together. */
    total: columns.reduce((sum, column) => sum + (widthOf(column) ?? FLEXIBLE), 0),
    resize: (id: string, width: number) =>
      change({ ...chosen, [id]: Math.round(Math.min(Math.max(width, NARROWEST), WIDEST)) }),
    /** As wide as it was made. */
    reset: (id: string) => change(Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== id))),
  };
}

function read(key: string): Record<string, number> {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? "{}");
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, width]) => typeof width === "number"));
  } catch {
    return {};
  }
}
