import { useState } from "react";

import type { TableColumn } from "@/components/data-table/table-column";
import { readStored, writeStored } from "@/lib/stored";

/** Which columns of a table are shown, remembered in this browser under the table's name. */
export function useColumnChoice<Row>(name: string, columns: readonly TableColumn<Row>[]) {
  const key = `eyrie.columns.${name}`;
  const [chosen, setChosen] = useState<Record<string, boolean>>(() => read(key));
  const isShown = (id: string) => chosen[id] ?? columns.find((column) => column.id === id)?.isOptional !== true;
  const toggle = (id: string) => {
    const next = { ...chosen, [id]: !isShown(id) };
    writeStored(key, JSON.stringify(next));
    setChosen(next);
  };
  return { isShown, toggle };
}

function read(key: string): Record<string, boolean> {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? "{}");
    return typeof stored === "object" && stored !== null ? (stored as Record<string, boolean>) : {};
  } catch {
    return {}; // somebody edited it by hand: the usual columns are shown
  }
}
