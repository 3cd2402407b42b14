import { Ban, RotateCcw } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { useCancelJob, useRetryJob } from "@/features/admin/api/jobs";
import { JobPill } from "@/features/admin/job-pill";
import { errorText } from "@/lib/api/error-text";
import type { JobOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

interface Props {
  jobs: readonly JobOut[];
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

/** Background jobs, each with what can be done to it. */
export function JobTable({ jobs, onLoadMore, isLoadingMore }: Props) {
  const t = useT(adminText);
  const cancel = useCancelJob();
  const retry = useRetryJob();
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const columns: TableColumn<JobOut>[] = [
    {
      id: "task",
      title: t("jobs.task"),
      cell: (job) => <code className="text-sm">{job.task}</code>,
      value: (job) => job.task,
    },
    {
      id: "id",
      title: t("jobs.number"),
      width: 80,
      isNumeric: true,
      isMinor: true,
      isOptional: true,
      cell: (job) => job.id,
      value: (job) => job.id,
    },
    {
      id: "status",
      title: t("jobs.status"),
      width: 140,
      cell: (job) => <JobPill job={job} />,
      value: (job) => job.status,
    },
    {
      id: "failure",
      title: t("jobs.failure"),
      isMinor: true,
      cell: (job) => <Failure job={job} />,
      value: (job) => failureText(job),
    },
    {
      id: "home",
      title: t("jobs.home"),
      width: 120,
      isMinor: true,
      isOptional: true,
      cell: (job) => (
        <span className="text-muted">
          {job.workspace_id === null ? t("jobs.home.installation") : t("jobs.home.workspace")}
        </span>
      ),
    },
    {
      id: "attempts",
      title: t("jobs.attempts"),
      width: 90,
      isNumeric: true,
      isMinor: true,
      cell: (job) => job.attempts,
      value: (job) => job.attempts,
    },
    {
      id: "created",
      title: t("jobs.created"),
      width: 140,
      isMinor: true,
      isOptional: true,
      cell: (job) => <RelativeTime at={job.created_at} />,
      value: (job) => job.created_at,
    },
    {
      id: "next",
      title: t("jobs.ended"),
      width: 150,
      isMinor: true,
      cell: (job) => <Ended job={job} />,
      value: (job) => job.ended_at,
    },
    {
      id: "actions",
      title: t("jobs.actions"),
      width: 80,
      cell: (job) => {
        if (job.status === "failed" || job.status === "cancelled") {
          const label = t("jobs.retry", { id: String(job.id) });
          return (
            <IconButton
              icon={RotateCcw}
              label={label}
              className="size-7"
              onClick={() => retry.mutate(job.id, { onError })}
            />
          );
        }
        if (job.status === "succeeded" || job.cancel_requested) return null;
        const label = t("jobs.cancel", { id: String(job.id) });
        return (
          <IconButton icon={Ban} label={label} className="size-7" onClick={() => cancel.mutate(job.id, { onError })} />
        );
      },
    },
  ];
  return (
    <DataTable
      name="jobs"
      label={t("jobs.title")}
      columns={columns}
      rows={jobs}
      rowId={(job) => String(job.id)}
      rowName={(job) => `${job.task} ${job.id}`}
      onLoadMore={onLoadMore}
      isLoadingMore={isLoadingMore}
    />
  );
}

/** When it ended, or, of one that failed before, when it is tried again. */
function Ended({ job }: { job: JobOut }) {
  const t = useT(adminText);
  if (job.ended_at !== null) return <RelativeTime at={job.ended_at} />;
  if (job.due_at === null) return null;
  return (
    <span className="text-muted">
      {t("jobs.again")} <RelativeTime at={job.due_at} />
    </span>
  );
}

/** Why it failed last; nothing for one that was done in the end. */
function Failure({ job }: { job: JobOut }) {
  const text = failureText(job);
  return (
    <span className="block truncate text-muted" title={text}>
      {text}
    </span>
  );
}

function failureText({ failure, status }: JobOut): string {
  if (failure === null || status === "succeeded") return "";
  return [failure.type, failure.message].filter((part) => part !== "").join(": ");
}
