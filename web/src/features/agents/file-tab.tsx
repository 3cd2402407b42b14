import { useQuery } from "@tanstack/react-query";
import { Download, FileUp } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { CopyText } from "@/components/ui/copy-text";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { exportQuery } from "@/features/agents/api/export-agent";
import { ImportDialog } from "@/features/agents/import-dialog";
import { saveText } from "@/features/agents/save-text";
import { useCanEdit } from "@/features/agents/use-can-edit";
import type { AgentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** The agent as a file: to copy, to download, and to bring back changed. */
export function FileTab({ agent, onApplied }: { agent: AgentOut; onApplied: () => void }) {
  const t = useT(agentsText);
  const version = agent.published ?? agent.latest;
  const { data, error, refetch } = useQuery({ ...exportQuery(agent.id, version), enabled: version > 0 });
  const canEdit = useCanEdit();
  const [isImporting, setImporting] = useState(false);
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto p-4 md:p-6">
      <div className="mx-auto max-w-4xl">
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <p className="min-w-48 flex-1 text-muted">{t("agents.file.lead", { number: version })}</p>
          <CopyText text={data ?? ""} label={t("action.copy")} />
          <Button onClick={data === undefined ? null : () => saveText(`${agent.name}.yaml`, data)}>
            <Download aria-hidden />
            {t("agents.download")}
          </Button>
          <Button onClick={canEdit ? () => setImporting(true) : null}>
            <FileUp aria-hidden />
            {t("agents.import")}
          </Button>
        </div>
        {data === undefined ? (
          <Skeleton className="h-96 w-full" />
        ) : (
          <pre
            dir="ltr"
            className="overflow-x-auto rounded-lg border border-line bg-sunken p-4 text-sm/6 whitespace-pre-wrap"
          >
            {data}
          </pre>
        )}
      </div>
      <ImportDialog isOpen={isImporting} onClose={() => setImporting(false)} onApplied={onApplied} />
    </div>
  );
}
