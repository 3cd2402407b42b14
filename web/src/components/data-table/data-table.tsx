import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, type ReactNode, useRef } from "react";

import { ColumnHeader } from "@/components/data-table/column-header";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { type DrawnRow, TableBody } from "@/components/data-table/table-body";
import { ROW_HEIGHT, type TableColumn } from "@/components/data-table/table-column";
import { useColumnChoice } from "@/components/data-table/use-column-choice";
import { useColumnWidths } from "@/components/data-table/use-column-widths";
import { type TableExport, useExport } from "@/components/data-table/use-export";
import { useRowNavigation } from "@/components/data-table/use-row-navigation";
import { useRowSelection } from "@/components/data-table/use-row-selection";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { useT } from "@/lib/i18n/context";

/** The columns that are not chosen: selection and menu. */
const EDGES = 92;

export interface DataTableProps<Row> {
  /** Names the table for screen readers, and its choice of columns in this browser. */
  name: string;
  label: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** What a row is called, for its checkbox. */
  rowName: (row: Row) => string;
  onOpen?: (row: Row) => void;
  onPeek?: (row: Row) => void;
  selected?: ReadonlySet<string>;
  onSelect?: (selected: ReadonlySet<string>) => void;
  /** What can be done with the selected rows. */
  bulkActions?: ReactNode;
  /** All that the filter lets through, for a file. */
  exported?: TableExport<Row>;
  onLoadMore?: (() => void) | null;
  isLoadingMore?: boolean;
}

/** Rows under a header that stays: only what is in view is drawn, so 100,000 rows stay smooth. It fills its parent. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { name, label, columns, rows, rowId, rowName, onOpen, onPeek, selected, onSelect } = props;
  const t = useT();
  const choice = useColumnChoice(name, columns);
  const scroller = useRef<HTMLDivElement>(null);
  const shown = columns.filter((column) => choice.isShown(column.id));
  const widths = useColumnWidths(name, shown);
  const save = useExport(props.exported, columns);
  const selection = useRowSelection({ rows, rowId, selected, onSelect });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    initialRect: { width: 1_000, height: 800 },
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 12,
  });
  const at = (act: ((row: Row) => void) | undefined) =>
    act === undefined
      ? null
      : (index: number) => {
          const row = rows[index];
          if (row !== undefined) act(row);
        };
  const navigation = useRowNavigation({
    scroller,
    count: rows.length,
    reveal: (index) => virtual.scrollToIndex(index),
    onOpen: at(onOpen),
    onPeek: at(onPeek),
  });
  const items = virtual.getVirtualItems();
  const drawn = items.flatMap(({ index }): DrawnRow<Row>[] => {
    const row = rows[index];
    return row === undefined ? [] : [{ index, id: rowId(row), row }];
  });
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {onSelect !== undefined && selected !== undefined && selected.size > 0 && (
        <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line bg-accent-wash px-4 md:px-6">
          <span className="numeric font-medium">{t("table.selected", { count: selected.size })}</span>
          {props.bulkActions}
          <Button size="small" look="quiet" onClick={() => onSelect(new Set())}>
            {t("action.clear")}
          </Button>
        </div>
      )}
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto overscroll-contain">
        <table
          aria-label={label}
          aria-rowcount={rows.length + 1}
          style={{ "--table": `${widths.total + EDGES}px` } as CSSProperties}
          className="w-full table-fixed border-separate border-spacing-0 md:min-w-(--table)"
        >
          <thead className="sticky top-0 z-10 bg-surface">
            <tr>
              {onSelect !== undefined && (
                <th scope="col" className="w-10 border-b border-line ps-4 text-start md:w-12 md:ps-6">
                  <Checkbox
                    aria-label={t("table.select-all")}
                    checked={selection.isAll}
                    isMixed={selection.isSome}
                    onChange={(event) => selection.selectAll(event.target.checked)}
                  />
                </th>
              )}
              {shown.map((column) => (
                <ColumnHeader
                  key={column.id}
                  column={column}
                  width={widths.widthOf(column)}
                  onResize={(width) => widths.resize(column.id, width)}
                  onReset={() => widths.reset(column.id)}
                />
              ))}
              <th scope="col" className="w-11 border-b border-line pe-2 text-end">
                <ColumnMenu columns={columns} isShown={choice.isShown} onToggle={choice.toggle} onExport={save} />
              </th>
            </tr>
          </thead>
          <TableBody
            columns={shown}
            rows={drawn}
            rowName={rowName}
            selection={onSelect === undefined ? null : selection}
            spaceBefore={items[0]?.start ?? 0}
            spaceAfter={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)}
            focusable={navigation.focusable}
            onKeyDown={navigation.onKeyDown}
            onFocusRow={navigation.setCurrent}
            onOpen={onOpen ?? null}
          />
        </table>
        {props.onLoadMore !== undefined && props.onLoadMore !== null && (
          <div className="p-3 text-center">
            <Button look="quiet" onClick={props.onLoadMore} isBusy={props.isLoadingMore === true}>
              {t("action.load-more")}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
