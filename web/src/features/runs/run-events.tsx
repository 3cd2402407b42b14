import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Copy } from "lucide-react";
import { useRef, useState } from "react";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { runEventsQuery } from "@/features/runs/api/run-events";
import { EventRow } from "@/features/runs/event-row";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";
import { showToast } from "@/lib/toasts";

const ROW_HEIGHT = 32;

/** The log of a run, word for word; only what is in view is drawn. */
export function RunEvents({ runId, isEnded }: { runId: string; isEnded: boolean }) {
  const t = useT(runsText);
  const { data: events, error, refetch } = useQuery(runEventsQuery(runId, isEnded));
  const [wanted, setWanted] = useState("");
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const shown = (events ?? []).filter(({ event }) => event.type.includes(wanted.trim().toLowerCase()));
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => shown[index]?.seq ?? index,
    initialRect: { width: 1_000, height: 800 },
    overscan: 16,
  });
  if (error !== null && events === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (events === undefined) return <TableSkeleton />;
  const origin = new Date(events[0]?.at ?? 0).getTime();
  const toggle = (seq: number) => {
    const next = new Set(open);
    if (!next.delete(seq)) next.add(seq);
    setOpen(next);
  };
  const copy = () => {
    navigator.clipboard.writeText(JSON.stringify(shown, null, 2)).then(
      () => showToast({ tone: "plain", text: t("run.events-copied", { count: shown.length }) }),
      () => showToast({ tone: "bad", text: t("run.copy-forbidden") }),
    );
  };
  return (
    <div className="flex h-full min-h-96 flex-col">
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Input
          type="search"
          aria-label={t("run.filter-events")}
          placeholder={t("run.filter-events")}
          className="!w-64 max-w-full"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span className="numeric text-sm text-muted" role="status">
          {t("run.of-events", { count: shown.length })}
        </span>
        <span className="flex-1" />
        <Button size="small" onClick={shown.length > 0 ? copy : null}>
          <Copy aria-hidden />
          {t("run.copy-events")}
        </Button>
      </div>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto rounded-lg border border-line" tabIndex={0}>
        <ol aria-label={t("run.events")} className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const event = shown[index];
            return event === undefined ? null : (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                <EventRow
                  event={event}
                  origin={origin}
                  isOpen={open.has(event.seq)}
                  onToggle={() => toggle(event.seq)}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
