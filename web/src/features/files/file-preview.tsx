import { useQuery } from "@tanstack/react-query";

import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { beginningQuery } from "@/features/files/api/read-beginning";
import { fileKind } from "@/features/files/file-kind";
import { parseTable, separatorOf } from "@/features/files/parse-table";
import type { FileOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { filesText } from "@/lib/i18n/en/files";

const MOST_ROWS = 100;

/** The beginning of a file: rows or text, never anything that a browser would run. */
export function FilePreview({ file }: { file: FileOut }) {
  const t = useT(filesText);
  const kind = fileKind(file);
  const { data, error, refetch } = useQuery({ ...beginningQuery(file.id, file.version), enabled: kind !== "other" });
  if (kind === "other") return <p className="text-muted">{t("files.preview.none")}</p>;
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton className="h-64 w-full" />;
  if (data.text === "") return <p className="text-muted">{t("files.preview.empty")}</p>;
  const rows = kind === "table" ? parseTable(data.text, separatorOf(data.text), MOST_ROWS + 1) : [];
  const isWhole = data.isWhole && rows.length <= MOST_ROWS;
  return (
    <div className="flex flex-col gap-2">
      {kind === "table" ? <Rows rows={rows} /> : <Text text={data.text} />}
      {!isWhole && <p className="text-sm text-muted">{t("files.preview.beginning")}</p>}
    </div>
  );
}

function Text({ text }: { text: string }) {
  const t = useT(filesText);
  return (
    <pre
      tabIndex={0}
      aria-label={t("files.preview")}
      className="max-h-[65dvh] overflow-auto rounded-md border border-line bg-sunken p-3 text-xs/5 wrap-anywhere whitespace-pre-wrap"
    >
      {text}
    </pre>
  );
}

function Rows({ rows: [head = [], ...rows] }: { rows: readonly string[][] }) {
  const t = useT(filesText);
  return (
    <div tabIndex={0} role="group" className="max-h-[65dvh] overflow-auto rounded-md border border-line">
      <table aria-label={t("files.preview")} className="numeric w-full border-separate border-spacing-0 text-sm">
        <thead className="sticky top-0 bg-canvas">
          <tr>
            {head.map((name, index) => (
              <th
                key={index}
                scope="col"
                className="border-b border-line px-3 py-1.5 text-start font-medium whitespace-nowrap"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, index) => (
            <tr key={index} className="last:[&>td]:border-b-0">
              {head.map((_, column) => (
                <td key={column} className="max-w-80 truncate border-b border-line px-3 py-1">
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
