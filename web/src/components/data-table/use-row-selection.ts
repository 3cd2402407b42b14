interface Options<Row> {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selected: ReadonlySet<string> | undefined;
  onSelect: ((selected: ReadonlySet<string>) => void) | undefined;
}

export interface RowSelection {
  has: (id: string) => boolean;
  /** All of the rows that are there; some of them, but not all. */
  isAll: boolean;
  isSome: boolean;
  select: (id: string, isSelected: boolean) => void;
  selectAll: (isSelected: boolean) => void;
}

/** Which rows of a table are chosen, and how that changes. */
export function useRowSelection<Row>({ rows, rowId, selected, onSelect }: Options<Row>): RowSelection {
  const chosen = selected ?? new Set<string>();
  const count = chosen.size === 0 ? 0 : rows.filter((row) => chosen.has(rowId(row))).length;
  return {
    has: (id) => chosen.has(id),
    isAll: count > 0 && count === rows.length,
    isSome: count > 0 && count < rows.length,
    select: (id, isSelected) => {
      const next = new Set(chosen);
      if (isSelected) next.add(id);
      else next.delete(id);
      onSelect?.(next);
    },
    selectAll: (isSelected) => onSelect?.(new Set(isSelected ? rows.map(rowId) : [])),
  };
}
