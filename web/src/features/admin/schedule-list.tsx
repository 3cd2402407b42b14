import { useQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { schedulesQuery, useRunSchedule } from "@/features/admin/api/schedules";
import { JobPill } from "@/features/admin/job-pill";
import { errorText } from "@/lib/api/error-text";
import type { ScheduleOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

/** What the catalogue says in the reader's language; others are shown as the server describes them. */
const TOLD = [
  "content.seal",
  "audit.seal",
  "runs.keep_house",
  "ledger.keep_house",
  "cache.keep_house",
  "identity.remove_expired",
] as const;

/** What is due again and again: when next, what came of it last, and a way to do it now. */
export function ScheduleList() {
  const t = useT(adminText);
  const { data, error, refetch } = useQuery(schedulesQuery);
  const run = useRunSchedule();
  if (data === undefined) {
    return error === null ? <TableSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const about = (schedule: ScheduleOut) => {
    const told = TOLD.find((name) => name === schedule.name);
    return told === undefined ? schedule.about : t(`schedule.${told}`);
  };
  const fire = (name: string) =>
    run.mutate(name, {
      onSuccess: () => showToast({ tone: "plain", text: t("schedule.fired", { name }) }),
      onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }),
    });
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 py-6 md:px-6">
      <ul className="max-w-4xl rounded-lg border border-line">
        {data.map((schedule) => (
          <li
            key={schedule.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line px-4 py-3 last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-72">
              <span className="block font-medium">{about(schedule)}</span>
              <span className="flex flex-wrap gap-x-3 text-sm text-muted">
                <code>{schedule.name}</code>
                <code title={t("schedule.cron")}>{schedule.cron}</code>
                <span>
                  {t("schedule.next")} <RelativeTime at={schedule.next_at} />
                </span>
              </span>
            </span>
            <span className="flex w-44 items-center gap-2 text-sm text-muted">
              {schedule.last_job === null ? (
                t("schedule.never")
              ) : (
                <>
                  <JobPill job={schedule.last_job} />
                  <RelativeTime at={schedule.last_job.ended_at ?? schedule.last_job.created_at} />
                </>
              )}
            </span>
            <Button
              size="small"
              aria-label={t("schedule.run.name", { name: schedule.name })}
              isBusy={run.isPending && run.variables === schedule.name}
              onClick={() => fire(schedule.name)}
            >
              {t("schedule.run")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
