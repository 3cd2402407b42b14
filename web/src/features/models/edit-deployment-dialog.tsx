import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useUpdateDeployment } from "@/features/models/api/update-deployment";
import { ShareFields } from "@/features/models/share-fields";
import type { DeploymentOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

/** Changes which calls a deployment gets. */
export function EditDeploymentDialog({ deployment, onClose }: { deployment: DeploymentOut; onClose: () => void }) {
  const t = useT(modelsText);
  const form = useId();
  // The deployment as it was when the dialog opened: a change of somebody else meanwhile is noticed, not overwritten.
  const [opened] = useState(deployment);
  const update = useUpdateDeployment(opened, onClose);
  const [share, setShare] = useState({
    providerModel: opened.provider_model,
    weight: String(opened.weight),
    priority: String(opened.priority),
  });
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={update.isPending}>
        {t("action.save")}
      </Button>
    </>
  );
  const title = t("models.edit.title", { name: `${opened.provider} · ${opened.provider_model}` });
  return (
    <Dialog isOpen onClose={onClose} title={title} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          update.mutate({
            ...(share.providerModel !== opened.provider_model && { provider_model: share.providerModel }),
            weight: Number(share.weight),
            priority: Number(share.priority),
          });
        }}
      >
        <ShareFields share={share} error={update.error} onChange={setShare} />
        <FormError error={update.error} fields={["provider_model", "weight", "priority"]} />
      </form>
    </Dialog>
  );
}
