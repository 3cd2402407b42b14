import type { ReactNode } from "react";

import type { CsvValue } from "@/lib/export/csv";

/** A column of a data table. */
export interface TableColumn<Row> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** What an export says; a column without one is left out of it. */
  value?: (row: Row) => CsvValue;
  /** In pixels; without one the column takes the room that is left. */
  width?: number;
  isNumeric?: boolean;
  /** Not shown until somebody chooses it. */
  isOptional?: boolean;
  /** Left out on narrow screens. */
  isMinor?: boolean;
}

export const ROW_HEIGHT = 36;
