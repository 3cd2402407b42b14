import { useState } from "react";

/** Which of the listed rows are chosen; those that left the list are no more. */
export function useSelection<Row>(rows: readonly Row[], rowId: (row: Row) => string) {
  const [marked, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = marked.size === 0 ? [] : rows.filter((row) => marked.has(rowId(row)));
  return { chosen, selected: new Set(chosen.map(rowId)), setSelected, clear: () => setSelected(new Set()) };
}
