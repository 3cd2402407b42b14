import { useQuery, useSuspenseQuery } from "@tanstack/react-query";

import { Page } from "@/components/layout/page";
import { ErrorState } from "@/components/ui/error-state";
import { FormSkeleton } from "@/features/admin/form-skeleton";
import { workspaceQuery } from "@/lib/api/read-workspace";
import { WorkspaceForm } from "@/features/admin/workspace-form";
import { meQuery } from "@/lib/api/me";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

/** What the workspace is called, and what it allows. */
export function SettingsScreen() {
  const t = useT(adminText);
  const { data: me } = useSuspenseQuery(meQuery);
  const { data, error, refetch } = useQuery(workspaceQuery(me.workspace_id));
  const content = () => {
    if (data !== undefined) return <WorkspaceForm workspace={data} />;
    return error === null ? <FormSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  };
  return (
    <Page title={t("workspace.title")} trail={[t("nav.admin")]} lead={t("workspace.lead")}>
      <div className="max-w-xl px-4 py-6 md:px-6">{content()}</div>
    </Page>
  );
}
