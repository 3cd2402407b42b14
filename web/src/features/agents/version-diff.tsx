import { useQuery } from "@tanstack/react-query";

import { TextDiff } from "@/components/diff/text-diff";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { exportQuery } from "@/features/agents/api/export-agent";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** What changed from one version to another, in the lines of their files. */
export function VersionDiff({ agentId, from, to }: { agentId: string; from: number; to: number }) {
  const t = useT(agentsText);
  const before = useQuery(exportQuery(agentId, from));
  const after = useQuery(exportQuery(agentId, to));
  const error = before.error ?? after.error;
  const retry = () => {
    void before.refetch();
    void after.refetch();
  };
  if (error !== null) return <ErrorState error={error} onRetry={retry} />;
  return (
    <>
      <h2 className="numeric mb-3 font-semibold">{t("agents.compare", { from, to })}</h2>
      {before.data === undefined || after.data === undefined ? (
        <Skeleton className="h-64 w-full" />
      ) : (
        <TextDiff before={before.data} after={after.data} />
      )}
    </>
  );
}
