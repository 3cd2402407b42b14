import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ListChecks } from "lucide-react";

import { Page } from "@/components/layout/page";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LinkTabs } from "@/components/ui/link-tabs";
import { Select } from "@/components/ui/select";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { jobsQuery } from "@/features/admin/api/jobs";
import { schedulesQuery } from "@/features/admin/api/schedules";
import { JobTable } from "@/features/admin/job-table";
import { JOB_STATUSES, type JobsSearch } from "@/features/admin/jobs-search";
import { ScheduleList } from "@/features/admin/schedule-list";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

interface Props {
  search: JobsSearch;
  onSearch: (search: JobsSearch) => void;
}

/** What is done in the background, and what is due again and again. */
export function JobsScreen({ search, onSearch }: Props) {
  const t = useT(adminText);
  const schedules = useQuery(schedulesQuery);
  // Only whoever operates the installation gets an answer; others have jobs of their workspace, and no second tab.
  const tabs = [
    { label: t("jobs.title"), isOpen: search.view === undefined, search: {} },
    { label: t("schedule.title"), isOpen: search.view === "schedules", search: { view: "schedules" } },
  ];
  return (
    <Page title={t("jobs.title")} trail={[t("nav.admin")]} lead={t("jobs.lead")} isFull>
      {schedules.data !== undefined && <LinkTabs label={t("jobs.title")} tabs={tabs} />}
      {search.view === "schedules" ? <ScheduleList /> : <Jobs search={search} onSearch={onSearch} />}
    </Page>
  );
}

function Jobs({ search, onSearch }: Props) {
  const t = useT(adminText);
  const list = useInfiniteQuery(jobsQuery(search));
  const jobs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const statuses = JOB_STATUSES.map((status) => ({ value: status, label: t(`jobs.status.${status}`) }));
  const content = () => {
    if (list.isPending) return <TableSkeleton />;
    if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
    if (jobs.length === 0) {
      const guide = { label: t("jobs.empty.guide"), href: "/docs" };
      return <EmptyState icon={ListChecks} title={t("jobs.empty.title")} text={t("jobs.empty.text")} guide={guide} />;
    }
    return (
      <JobTable
        jobs={jobs}
        onLoadMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
        isLoadingMore={list.isFetchingNextPage}
      />
    );
  };
  return (
    <>
      <search className="shrink-0 border-b border-line px-4 py-2 md:px-6">
        <Select
          className="w-full sm:w-44"
          aria-label={t("jobs.status")}
          options={[{ value: "", label: t("jobs.any") }, ...statuses]}
          value={search.status ?? ""}
          onChange={(event) =>
            onSearch({ ...search, status: JOB_STATUSES.find((status) => status === event.target.value) })
          }
        />
      </search>
      {content()}
    </>
  );
}
