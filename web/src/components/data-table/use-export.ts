import { useState } from "react";

import type { TableColumn } from "@/components/data-table/table-column";
import { errorText } from "@/lib/api/error-text";
import { saveRows } from "@/lib/export/save-rows";
import { useT } from "@/lib/i18n/context";
import { showToast } from "@/lib/toasts";

export interface TableExport<Row> {
  /** The file's name, without its ending. */
  name: string;
  /** Every row that fits the filter, a page at a time. */
  pages: () => AsyncIterable<readonly Row[]>;
}

/** Saves what a table lists as a file; null while it is at it. */
export function useExport<Row>(wanted: TableExport<Row> | undefined, columns: readonly TableColumn<Row>[]) {
  const t = useT();
  const [isBusy, setBusy] = useState(false);
  const save = async (kind: "csv" | "json") => {
    if (wanted === undefined) return;
    setBusy(true);
    const told = columns.flatMap(({ title, value }) => (value === undefined ? [] : [{ title, value }]));
    try {
      const { count, isAll } = await saveRows({ ...wanted, kind, columns: told });
      showToast({ tone: "plain", text: t(isAll ? "table.exported" : "table.exported-part", { count }) });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      showToast({ tone: "bad", text: errorText(error, t) });
    } finally {
      setBusy(false);
    }
  };
  return wanted === undefined || isBusy ? null : (kind: "csv" | "json") => void save(kind);
}
