import { useQuery } from "@tanstack/react-query";

import { Page } from "@/components/layout/page";
import { ErrorState } from "@/components/ui/error-state";
import { FormSkeleton } from "@/features/admin/form-skeleton";
import { healthReportQuery } from "@/features/admin/api/read-health";
import { StatusReport } from "@/features/admin/status-report";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

/** How the system and what it depends on is, looked at again every ten seconds. */
export function StatusScreen() {
  const t = useT(adminText);
  const { data, error, dataUpdatedAt, refetch } = useQuery(healthReportQuery);
  const content = () => {
    // What was right a moment ago says nothing about a server that does not answer now.
    if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return data === undefined ? <FormSkeleton /> : <StatusReport report={data} at={new Date(dataUpdatedAt)} />;
  };
  return (
    <Page title={t("system.title")} trail={[t("nav.admin")]} lead={t("system.lead")}>
      <div className="max-w-3xl px-4 py-6 md:px-6">{content()}</div>
    </Page>
  );
}
