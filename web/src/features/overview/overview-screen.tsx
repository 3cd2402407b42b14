import { useQuery } from "@tanstack/react-query";
import { Activity } from "lucide-react";
import { Link } from "@tanstack/react-router";

import { BarChart } from "@/components/chart/bar-chart";
import { Page } from "@/components/layout/page";
import { buttonClasses } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Panel } from "@/components/ui/panel";
import { GROUPS, ofGroup, sum } from "@/features/overview/counts";
import { OverviewFigures } from "@/features/overview/overview-figures";
import { OverviewLists } from "@/features/overview/overview-lists";
import { OverviewSkeleton } from "@/features/overview/overview-skeleton";
import { activityQuery } from "@/lib/api/activity";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { runsText } from "@/lib/i18n/en/runs";

/** What agents did in the last 24 hours, and what needs somebody. */
export function OverviewScreen() {
  const t = useT(runsText);
  const format = useFormat();
  const { data, error, refetch } = useQuery(activityQuery);
  const content = () => {
    if (data === undefined) {
      return error === null ? <OverviewSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
    }
    const groups = GROUPS.map((group) => ({ ...group, values: ofGroup(group, data) }));
    if (groups.every(({ values }) => sum(values) === 0)) return <Quiet />;
    return (
      <div className="mx-auto flex max-w-6xl flex-col gap-4 p-4 md:p-6">
        <OverviewFigures activity={data} />
        <Panel title={t("overview.runs")}>
          <BarChart
            label={t("overview.runs")}
            points={data.hours.map(({ hour }) => format.hour(new Date(hour)))}
            pointsLabel={t("overview.hour")}
            series={groups
              .filter(({ values }) => sum(values) > 0)
              .map(({ id, tone, values }) => ({ id, label: t(`state.${id}`), tone, values }))}
            format={format.number}
            counts
          />
        </Panel>
        <OverviewLists slowest={data.slowest} />
      </div>
    );
  };
  return (
    <Page title={t("overview.title")} lead={t("overview.lead")}>
      {content()}
    </Page>
  );
}

function Quiet() {
  const t = useT(runsText);
  const action = (
    <Link to="/chat" className={buttonClasses({ look: "primary" })}>
      {t("runs.none.action")}
    </Link>
  );
  return (
    <EmptyState icon={Activity} title={t("overview.quiet.title")} text={t("overview.quiet.text")} action={action} />
  );
}
