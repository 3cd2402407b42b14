import { csv, type CsvValue } from "@/lib/export/csv";
import { saveAs } from "@/lib/save-as";

export const MOST_ROWS = 10_000;

export interface ExportColumn<Row> {
  title: string;
  value: (row: Row) => CsvValue;
}

interface Export<Row> {
  kind: "csv" | "json";
  /** The file's name, without its ending. */
  name: string;
  columns: readonly ExportColumn<Row>[];
  /** The rows, a page at a time: every one that fits the filter, not only those on the screen. */
  pages: () => AsyncIterable<readonly Row[]>;
}

/** Save rows as a file, page by page, at most 10,000; whether that were all. */
export async function saveRows<Row>({
  kind,
  name,
  columns,
  pages,
}: Export<Row>): Promise<{ count: number; isAll: boolean }> {
  const parts: string[] = kind === "csv" ? [`\uFEFF${csv([columns.map(({ title }) => title)])}`] : [];
  let count = 0;
  let isAll = true;
  for await (const page of pages()) {
    const rows = page.slice(0, MOST_ROWS - count);
    isAll = rows.length === page.length;
    count += rows.length;
    parts.push(
      kind === "csv"
        ? csv(rows.map((row) => columns.map(({ value }) => value(row))))
        : rows.map((row) => JSON.stringify(row)).join(",\n"),
    );
    if (!isAll) break;
  }
  const content = kind === "csv" ? parts : ["[\n", parts.filter((part) => part !== "").join(",\n"), "\n]\n"];
  saveAs(new Blob(content, { type: kind === "csv" ? "text/csv" : "application/json" }), `${name}.${kind}`);
  return { count, isAll };
}
