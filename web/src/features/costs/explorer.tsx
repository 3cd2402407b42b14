import { useQuery } from "@tanstack/react-query";
import { ChartColumn } from "lucide-react";
import { Link } from "@tanstack/react-router";

import { BarChart } from "@/components/chart/bar-chart";
import { FiguresPageSkeleton } from "@/components/layout/figures-page-skeleton";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { costsQuery } from "@/features/costs/api/read-costs";
import { CostFilters } from "@/features/costs/cost-filters";
import { Figures } from "@/features/costs/figures";
import { GroupTable } from "@/features/costs/group-table";
import { OutstandingDays } from "@/features/costs/outstanding-days";
import { RecommendationList } from "@/features/costs/recommendation-list";
import { type CostsSearch, filtersOf, narrowed } from "@/features/costs/search";
import { seriesOf, stepsOf } from "@/features/costs/series";
import { useGroupName } from "@/features/costs/use-group-name";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

const CHARTED = 10;

interface Props {
  search: CostsSearch;
  onSearch: (search: CostsSearch) => void;
}

/** Where the money goes: over time and by groups, down to one of them. */
export function Explorer({ search, onSearch }: Props) {
  const t = useT(costsText);
  const format = useFormat();
  const nameOf = useGroupName();
  const by = search.by ?? "model";
  const { data, error, refetch, isPlaceholderData } = useQuery(costsQuery(search, by));
  const showDay = (day: string) => onSearch({ ...search, from: day, to: day });
  const content = () => {
    if (data === undefined) {
      return error === null ? <FiguresPageSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
    }
    const { costs, times } = data;
    if (costs.calls === 0 && filtersOf(search).length === 0) return <Nothing />;
    if (costs.calls === 0) return <p className="py-8 text-center text-muted">{t("costs.none-here")}</p>;
    const steps = stepsOf(times);
    const isDaily = times.interval === "day";
    const dates = steps.map((at) => at.toISOString().slice(0, 10));
    const strange = costs.outstanding.map(({ day }) => dates.indexOf(day)).filter((index) => index >= 0);
    return (
      <div className={isPlaceholderData ? "flex flex-col gap-4 opacity-60" : "flex flex-col gap-4"}>
        <Figures costs={costs} />
        <OutstandingDays days={costs.outstanding} onShow={showDay} />
        <RecommendationList />
        <Panel title={t(isDaily ? "costs.by-day" : "costs.by-hour")}>
          <BarChart
            label={t(isDaily ? "costs.by-day" : "costs.by-hour")}
            points={steps.map(isDaily ? format.day : format.hour)}
            pointsLabel={t(isDaily ? "costs.day" : "costs.hour")}
            series={seriesOf(costs, steps, (group) => nameOf(by, group), t("costs.others"))}
            format={(value) => format.money(value)}
            axis={format.number}
            {...(isDaily && { highlights: strange, onPick: (index: number) => showDay(dates[index] ?? "") })}
          />
          {costs.groups.length > CHARTED && <p className="mt-2 text-sm text-faint">{t("costs.charted")}</p>}
        </Panel>
        <Panel title={t("costs.groups")}>
          <GroupTable by={by} costs={costs} onNarrow={(key) => onSearch(narrowed(search, by, key))} />
        </Panel>
      </div>
    );
  };
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-4 md:p-6">
      <CostFilters search={search} onSearch={onSearch} />
      {content()}
    </div>
  );
}

function Nothing() {
  const t = useT(costsText);
  const action = (
    <Link to="/chat" className={buttonClasses({ look: "primary" })}>
      {t("costs.empty.action")}
    </Link>
  );
  const guide = { label: t("costs.empty.guide"), href: "/docs" };
  return (
    <EmptyState
      icon={ChartColumn}
      title={t("costs.empty.title")}
      text={t("costs.empty.text")}
      action={action}
      guide={guide}
    />
  );
}
