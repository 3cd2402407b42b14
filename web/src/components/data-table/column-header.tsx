import type { KeyboardEvent, PointerEvent } from "react";

import type { TableColumn } from "@/components/data-table/table-column";
import { NARROWEST } from "@/components/data-table/use-column-widths";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

const STEP = 16;

interface Props<Row> {
  column: TableColumn<Row>;
  width: number | undefined;
  onResize: (width: number) => void;
  onReset: () => void;
}

/** The head of a column; its end can be drawn, by the pointer or the arrow keys, and a double click takes that back. */
export function ColumnHeader<Row>({ column, width, onResize, onReset }: Props<Row>) {
  const t = useT();
  const forward = (element: Element) => (getComputedStyle(element).direction === "rtl" ? -1 : 1);
  const current = (handle: Element) => handle.closest("th")?.getBoundingClientRect().width ?? NARROWEST;
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const [from, start, sign] = [event.clientX, current(handle), forward(handle)];
    handle.setPointerCapture(event.pointerId);
    handle.onpointermove = ({ clientX }) => onResize(start + (clientX - from) * sign);
    handle.onpointerup = handle.onpointercancel = () => {
      handle.onpointermove = handle.onpointerup = handle.onpointercancel = null;
    };
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onResize(current(event.currentTarget) + step * forward(event.currentTarget));
  };
  return (
    <th
      scope="col"
      style={width === undefined ? undefined : { width }}
      className={classes(
        "group/head relative h-9 border-b border-line px-3 text-sm font-normal text-muted first:ps-4 md:first:ps-6",
        column.isNumeric === true ? "text-end" : "text-start",
        column.isMinor === true && "max-md:hidden",
      )}
    >
      <span className="block truncate">{column.title}</span>
      <span
        role="separator"
        aria-orientation="vertical"
        aria-label={t("table.resize", { column: column.title })}
        aria-valuenow={width ?? 0}
        aria-valuemin={NARROWEST}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onDoubleClick={onReset}
        onKeyDown={onKeyDown}
        className="absolute inset-y-2 end-0 w-2 cursor-col-resize touch-none border-e border-transparent group-hover/head:border-line hover:border-e-2 hover:!border-accent focus-visible:border-e-2 focus-visible:border-accent focus-visible:outline-none max-md:hidden"
      />
    </th>
  );
}
