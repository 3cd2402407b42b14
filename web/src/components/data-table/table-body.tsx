import type { KeyboardEvent, MouseEvent } from "react";

import { ROW_HEIGHT, type TableColumn } from "@/components/data-table/table-column";
import type { RowSelection } from "@/components/data-table/use-row-selection";
import { Checkbox } from "@/components/ui/checkbox";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

export interface DrawnRow<Row> {
  index: number;
  id: string;
  row: Row;
}

interface Props<Row> {
  columns: readonly TableColumn<Row>[];
  rows: readonly DrawnRow<Row>[];
  rowName: (row: Row) => string;
  /** Null for a table whose rows can't be selected. */
  selection: RowSelection | null;
  /** Room in place of the rows that are not drawn, in pixels. */
  spaceBefore: number;
  spaceAfter: number;
  focusable: number;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onFocusRow: (index: number) => void;
  onOpen: ((row: Row) => void) | null;
}

/** The rows in view, between the room that the others take. */
export function TableBody<Row>(props: Props<Row>) {
  const { columns, rows, rowName, selection, focusable, onOpen } = props;
  const t = useT();
  const open = (event: MouseEvent, row: Row) => {
    const isControl = event.target instanceof Element && event.target.closest("a, button, input") !== null;
    if (!isControl && window.getSelection()?.isCollapsed !== false) onOpen?.(row);
  };
  return (
    <tbody onKeyDown={props.onKeyDown}>
      <Room pixels={props.spaceBefore} />
      {rows.map(({ index, id, row }) => (
        <tr
          key={id}
          data-index={index}
          aria-rowindex={index + 2}
          aria-selected={selection?.has(id)}
          tabIndex={index === focusable ? 0 : -1}
          style={{ height: ROW_HEIGHT }}
          onFocus={() => props.onFocusRow(index)}
          onClick={(event) => open(event, row)}
          className={classes(
            "group -outline-offset-2 hover:bg-hover focus-visible:outline-2",
            selection?.has(id) && "bg-accent-wash",
            onOpen !== null && "cursor-default",
          )}
        >
          {selection !== null && (
            <td className="border-b border-line ps-4 md:ps-6">
              <Checkbox
                aria-label={t("table.select-row", { name: rowName(row) })}
                checked={selection.has(id)}
                onChange={(event) => selection.select(id, event.target.checked)}
              />
            </td>
          )}
          {columns.map((column) => (
            <td
              key={column.id}
              className={classes(
                "truncate border-b border-line px-3 text-base first:ps-4 md:first:ps-6",
                column.isNumeric && "numeric text-end",
                column.isMinor && "max-md:hidden",
              )}
            >
              {column.cell(row)}
            </td>
          ))}
          <td className="border-b border-line" />
        </tr>
      ))}
      <Room pixels={props.spaceAfter} />
    </tbody>
  );
}

function Room({ pixels }: { pixels: number }) {
  return pixels > 0 ? <tr aria-hidden style={{ height: pixels }} /> : null;
}
