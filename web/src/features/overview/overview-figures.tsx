import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { Sparkline } from "@/components/chart/sparkline";
import type { ChartSeries } from "@/components/chart/chart-series";
import { GROUPS, ofGroup, sum } from "@/features/overview/counts";
import { MOST_PENDING, pendingApprovalsQuery } from "@/lib/api/pending-approvals";
import type { ActivityOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";

/** The day in four numbers. */
export function OverviewFigures({ activity }: { activity: ActivityOut }) {
  const t = useT();
  const format = useFormat();
  const { data: pending } = useQuery(pendingApprovalsQuery);
  const all = activity.hours.map(({ runs }) => sum(Object.values(runs)));
  const failed = GROUPS.filter(({ id }) => id === "failed").flatMap((group) => ofGroup(group, activity));
  const waiting = pending?.items.length ?? 0;
  const [count, broken] = [sum(all), sum(failed)];
  const { median_seconds: median, p95_seconds: p95 } = activity;
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4">
      <Figure name={t("overview.started")} value={format.number(count)} to="/runs">
        <Line label={t("overview.started")} values={all} tone="accent" />
      </Figure>
      <Figure
        name={t("overview.failed")}
        value={format.number(broken)}
        to="/runs?status=failed"
        {...(broken > 0 && { tone: "text-bad" })}
      >
        <Line label={t("overview.failed")} values={failed} tone="bad" />
      </Figure>
      <Figure
        name={t("overview.waiting")}
        value={waiting < MOST_PENDING ? format.number(waiting) : `${format.number(MOST_PENDING - 1)}+`}
        to="/inbox"
        {...(waiting > 0 && { tone: "text-wait" })}
      >
        <span className="text-sm text-faint">{t(waiting > 0 ? "overview.decide" : "overview.nothing")}</span>
      </Figure>
      <Figure name={t("overview.median")} value={median === null ? "–" : format.duration(median)}>
        <span className="numeric text-sm text-faint">
          {p95 !== null && t("overview.p95", { duration: format.duration(p95) })}
        </span>
      </Figure>
    </dl>
  );
}

function Line({ label, values, tone }: { label: string; values: readonly number[]; tone: ChartSeries["tone"] }) {
  return <Sparkline label={`${label}: ${values.join(", ")}`} values={values} tone={tone} />;
}

interface FigureProps {
  name: string;
  value: string;
  to?: string;
  tone?: string;
  children: ReactNode;
}

function Figure({ name, value, to, tone = "text-ink", children }: FigureProps) {
  return (
    <div className="relative flex flex-col gap-1 bg-surface p-4 has-[a:hover]:bg-canvas">
      <dt className="text-sm text-muted">
        {to === undefined ? (
          name
        ) : (
          <Link to={to} className="after:absolute after:inset-0 hover:text-ink">
            {name}
          </Link>
        )}
      </dt>
      <dd className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <span className={`numeric text-2xl font-semibold ${tone}`}>{value}</span>
        {children}
      </dd>
    </div>
  );
}
