import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import { useWindow } from "@/components/virtual-list/use-window";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { runEventsQuery } from "@/features/runs/api/run-events";
import { type Span, spansOf } from "@/features/runs/waterfall";
import { useNow } from "@/hooks/use-now";
import { spokenName } from "@/lib/call-summary";
import { classes } from "@/lib/classes";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

const COLOURS: Record<Span["kind"], string> = {
  queued: "bg-line-strong/50",
  model: "bg-accent",
  tool: "bg-busy",
  person: "bg-wait/60",
  paused: "bg-line-strong/50",
};
const ROW_HEIGHT = 33;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Where the time of a run went: a bar for each thing that took some. */
export function RunWaterfall({ runId, isEnded }: { runId: string; isEnded: boolean }) {
  const t = useT(runsText);
  const now = useNow();
  const format = useFormat();
  const { data: events, error, refetch } = useQuery(runEventsQuery(runId, isEnded));
  const spans = useMemo(() => spansOf(events ?? []), [events]);
  const [body, setBody] = useState<HTMLElement | null>(null);
  const { items, height } = useWindow({
    list: body,
    count: spans.length,
    estimate: ROW_HEIGHT,
    itemKey: (index) => `${index}-${spans[index]?.key}`,
  });
  if (error !== null && events === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (events === undefined) return <TableSkeleton />;
  const origin = new Date(events[0]?.at ?? 0).getTime();
  const known = Math.max(1, ...spans.map(({ start, end }) => end ?? start));
  const total = isEnded ? known : Math.max(known, now.getTime() - origin);
  return (
    <div className="overflow-x-auto overflow-y-hidden">
      <table
        aria-label={t("run.waterfall")}
        aria-rowcount={spans.length + 1}
        className="w-full table-fixed border-separate border-spacing-0"
      >
        <thead>
          <tr className="text-sm text-muted">
            <th scope="col" className="h-8 w-32 text-start font-normal sm:w-56">
              {t("run.what")}
            </th>
            <th scope="col" className="w-20 pe-3 text-end font-normal sm:w-24 sm:pe-4">
              {t("runs.duration")}
            </th>
            <th scope="col" className="relative font-normal" aria-label={t("run.when")}>
              {TICKS.map((tick) => (
                <span
                  key={tick}
                  className={classes(
                    "numeric absolute top-2 text-xs whitespace-nowrap text-faint",
                    tick % 0.5 !== 0 && "max-sm:hidden",
                    tick === 1 ? "-translate-x-full rtl:translate-x-full" : tick > 0 && "-translate-x-1/2",
                  )}
                  style={{ insetInlineStart: `${tick * 100}%` }}
                >
                  {tick === 0 ? "0" : format.duration((total * tick) / 1000)}
                </span>
              ))}
            </th>
          </tr>
        </thead>
        <tbody ref={setBody}>
          <Room pixels={items[0]?.start ?? 0} />
          {items.map(({ index, key }) => {
            const span = spans[index];
            return span === undefined ? null : <Bar key={key} span={span} total={total} />;
          })}
          <Room pixels={height - (items.at(-1)?.end ?? height)} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Room({ pixels }: { pixels: number }) {
  return pixels > 0 ? <tr aria-hidden style={{ height: pixels }} /> : null;
}

function Bar({ span, total }: { span: Span; total: number }) {
  const t = useT(runsText);
  const format = useFormat();
  const end = span.end ?? total;
  return (
    <tr>
      <th scope="row" className="h-8 truncate border-t border-line pe-3 text-start text-sm font-normal">
        <span className="text-muted">{t(`run.span.${span.kind}`)}</span>{" "}
        {span.kind === "model" ? span.name : span.name !== "" && spokenName(span.name)}
      </th>
      <td className="numeric border-t border-line pe-3 text-end text-sm text-muted sm:pe-4">
        {format.duration((end - span.start) / 1000)}
      </td>
      <td className="border-t border-line">
        <div className="relative h-4">
          <span
            className={classes(
              "absolute top-0.5 h-3 min-w-0.5 rounded-sm",
              span.isFailed ? "bg-bad" : COLOURS[span.kind],
              span.end === null && "animate-pulse-dot",
            )}
            style={{
              insetInlineStart: `${(span.start / total) * 100}%`,
              width: `${((end - span.start) / total) * 100}%`,
            }}
          />
        </div>
      </td>
    </tr>
  );
}
