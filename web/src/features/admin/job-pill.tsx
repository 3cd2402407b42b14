import { StatusPill, type StatusWord } from "@/components/ui/status-pill";
import type { JobOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

const PILLS: Record<JobOut["status"], StatusWord> = {
  waiting: "queued",
  running: "running",
  succeeded: "succeeded",
  failed: "failed",
  cancelled: "cancelled",
};

/** Where a job is in its life. */
export function JobPill({ job }: { job: JobOut }) {
  const t = useT(adminText);
  const label = job.cancel_requested ? t("jobs.stopping") : t(`jobs.status.${job.status}`);
  return <StatusPill status={PILLS[job.status]} label={label} />;
}
