import { Plus } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { AddDeploymentDialog } from "@/features/models/add-deployment-dialog";
import { DeploymentRow } from "@/features/models/deployment-row";
import { errorText } from "@/lib/api/error-text";
import type { DeploymentOut, ModelOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  model: ModelOut;
  deployments: readonly DeploymentOut[] | undefined;
  error: Error | null;
  mayEdit: boolean;
}

/** The ways to a model, and how each does now. */
export function DeploymentList({ model, deployments, error, mayEdit }: Props) {
  const t = useT(modelsText);
  const [isAdding, setAdding] = useState(false);
  if (deployments === undefined) {
    return error === null ? (
      <Skeleton className="h-10 w-full" />
    ) : (
      <p role="alert" className="text-sm text-bad">
        {errorText(error, t)}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <ul aria-label={t("models.deployments.of", { name: model.name })} className="rounded-md border border-line">
        {deployments.map((one) => (
          <DeploymentRow key={one.id} deployment={one} isLast={deployments.length === 1} mayEdit={mayEdit} />
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {mayEdit && (
          <Button size="small" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {t("models.deployment.add")}
          </Button>
        )}
        <p className="text-sm text-faint">{t("models.deployments.own-calls")}</p>
      </div>
      {isAdding && <AddDeploymentDialog model={model} onClose={() => setAdding(false)} />}
    </div>
  );
}
