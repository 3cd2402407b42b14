import type { ReactNode } from "react";

import { Sparkline } from "@/components/chart/sparkline";
import { FIGURE_DAYS } from "@/features/cache/api/cache-figures";
import type { CacheFiguresOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { cacheText } from "@/lib/i18n/en/cache";

/** What the cache did in the last days, in four numbers. */
export function CacheFigures({ figures }: { figures: CacheFiguresOut }) {
  const t = useT(cacheText);
  const format = useFormat();
  const { days, hits, semantic_hits: semantic, misses } = figures;
  const answered = hits + semantic;
  const calls = answered + misses;
  const daily = days.map((day) => day.hits + day.semantic_hits);
  return (
    <dl
      aria-label={t("cache.figures", { days: FIGURE_DAYS })}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4"
    >
      <Figure name={t("cache.answered")} value={calls === 0 ? "–" : `${Math.round((100 * answered) / calls)} %`}>
        {t("cache.answered.of", { answered: format.number(answered), calls: format.number(calls) })}
      </Figure>
      <Figure name={t("cache.by-day")} value={format.number(answered)}>
        {daily.length > 1 ? (
          <Sparkline label={`${t("cache.by-day")}: ${daily.join(", ")}`} values={daily} tone="accent" />
        ) : (
          t("cache.last-days", { days: FIGURE_DAYS })
        )}
      </Figure>
      <Figure name={t("cache.saved")} value={calls === 0 ? "–" : format.money(Number(figures.saved_usd))}>
        {t("cache.last-days", { days: FIGURE_DAYS })}
      </Figure>
      <Figure name={t("cache.kept")} value={format.number(figures.entries)}>
        {format.bytes(figures.bytes)}
      </Figure>
    </dl>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 bg-surface p-4">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="numeric text-xl font-semibold">{value}</dd>
      <dd className="text-sm text-faint">{children}</dd>
    </div>
  );
}
