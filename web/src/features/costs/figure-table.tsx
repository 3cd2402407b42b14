import type { ReactNode } from "react";

import { classes } from "@/lib/classes";

/** A column: its head, and from which width of the screen on it is there. */
export interface FigureColumn {
  id: string;
  title: ReactNode;
  isText?: boolean;
  from?: "sm" | "md";
  /** Width, where it is not what the content needs. */
  className?: string;
}

/** A row: its head, and a figure for each column but the first. */
export interface FigureRow {
  id: string;
  head: ReactNode;
  cells: Readonly<Record<string, ReactNode>>;
}

interface Props {
  columns: readonly [FigureColumn, ...FigureColumn[]];
  rows: readonly FigureRow[];
  caption?: string;
  /** The columns have the widths that they name. */
  isFixed?: boolean;
}

const HIDDEN = { sm: "max-sm:hidden", md: "max-md:hidden" };

function look({ from, isText = false }: FigureColumn): string {
  return classes(isText ? "text-start" : "numeric text-end", from !== undefined && HIDDEN[from]);
}

/** Names with figures behind them. */
export function FigureTable({ columns, rows, caption, isFixed = false }: Props) {
  const [first, ...figures] = columns;
  return (
    <table className={classes("w-full text-sm", isFixed && "table-fixed")}>
      {caption !== undefined && <caption className="pb-2 text-start text-xs text-faint">{caption}</caption>}
      <thead>
        <tr className="border-b border-line text-muted [&>th]:px-2 [&>th]:py-2 [&>th]:font-normal">
          <th scope="col" className="text-start">
            {first.title}
          </th>
          {figures.map((column) => (
            <th key={column.id} scope="col" className={classes(look(column), column.className)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, head, cells }) => (
          <tr key={id} className="border-b border-line last:border-b-0 [&>td]:px-2 [&>td]:py-2">
            <th scope="row" className="px-2 py-2 text-start font-normal wrap-anywhere">
              {head}
            </th>
            {figures.map((column) => (
              <td key={column.id} className={look(column)}>
                {cells[column.id]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
