import { TriangleAlert } from "lucide-react";

import { Button } from "@/components/ui/button";
import type { CostsOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  days: CostsOut["outstanding"];
  onShow: (day: string) => void;
}

/** Days that cost much more or less than the same weekday did before. */
export function OutstandingDays({ days, onShow }: Props) {
  const t = useT(costsText);
  const format = useFormat();
  if (days.length === 0) return null;
  return (
    <section aria-label={t("costs.outstanding")} className="rounded-lg border border-wait/40 bg-wait-wash px-4 py-3">
      <h2 className="flex items-center gap-2 font-semibold">
        <TriangleAlert className="size-4 shrink-0 text-wait" aria-hidden />
        {t("costs.outstanding")}
      </h2>
      <ul className="mt-1">
        {days.map(({ day, cost_usd: cost, expected_usd: expected, deviations }) => (
          <li key={day} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <span className="min-w-0 flex-1 basis-60">
              {t(deviations > 0 ? "costs.outstanding.more" : "costs.outstanding.less", {
                day: format.day(new Date(`${day}T00:00:00Z`)),
                cost: format.money(cost),
                expected: format.money(expected),
              })}
            </span>
            <Button size="small" onClick={() => onShow(day)}>
              {t("costs.outstanding.show")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-muted">{t("costs.outstanding.rule")}</p>
    </section>
  );
}
