import { Ellipsis, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { useDeleteProvider } from "@/features/models/api/delete-provider";
import { useTestProvider } from "@/features/models/api/test-provider";
import { EditProviderDialog } from "@/features/models/edit-provider-dialog";
import { KeyMark } from "@/features/models/key-mark";
import { ModelRow } from "@/features/models/model-row";
import { TrialLine } from "@/features/models/trial-line";
import { errorText } from "@/lib/api/error-text";
import type { ModelOut, ProviderOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";
import { showToast } from "@/lib/toasts";

interface Props {
  provider: ProviderOut;
  models: readonly ModelOut[];
  mayEdit: boolean;
  onAddModels: () => void;
}

/** A provider with its models. */
export function ProviderPanel({ provider, models, mayEdit, onAddModels }: Props) {
  const t = useT(modelsText);
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const close = () => setOpen(null);
  const { id, name } = provider;
  const test = useTestProvider(id);
  const remove = useDeleteProvider(provider, () => {
    close();
    showToast({ tone: "plain", text: t("models.removed", { name }) });
  });
  const items = [
    { label: t("models.provider.edit"), icon: Pencil, onSelect: () => setOpen("edit") },
    { label: t("action.remove"), icon: Trash2, isDangerous: true, onSelect: () => setOpen("remove") },
  ];
  const menu = <IconButton icon={Ellipsis} label={t("models.more", { name })} className="size-7" />;
  const hasTrial = !test.isPending && (test.data !== undefined || test.error !== null);
  return (
    <section aria-labelledby={id} className="overflow-hidden rounded-lg border border-line bg-surface">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-canvas px-4 py-2.5">
        <div className="min-w-0 flex-1 basis-56">
          <h2 id={id} className="font-semibold wrap-anywhere">
            {name}
          </h2>
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            <code className="text-xs wrap-anywhere">{provider.base_url}</code>
            <span aria-hidden className="text-faint">
              ·
            </span>
            <KeyMark secret={provider.secret} />
          </p>
        </div>
        {mayEdit && (
          <div className="flex items-center gap-1.5">
            <Button size="small" isBusy={test.isPending} onClick={() => test.mutate()}>
              {t("models.test")}
            </Button>
            <Button size="small" onClick={onAddModels}>
              <Plus aria-hidden />
              {t("models.add-models")}
            </Button>
            <Menu trigger={menu} label={t("models.more", { name })} align="end" groups={[{ items }]} />
          </div>
        )}
      </header>
      {hasTrial && (
        <div className="border-b border-line px-4 py-2.5">
          <TrialLine trial={test.data} error={test.error} />
        </div>
      )}
      {models.length > 0 ? (
        <ul>
          {models.map((model) => (
            <ModelRow key={model.id} model={model} mayEdit={mayEdit} />
          ))}
        </ul>
      ) : (
        <p className="px-4 py-3 text-muted">{t("models.provider.no-models")}</p>
      )}
      <EditProviderDialog provider={provider} isOpen={open === "edit"} onClose={close} />
      <ConfirmDialog
        isOpen={open === "remove"}
        onClose={close}
        title={t("models.remove.title", { name })}
        text={t("models.provider.remove.text", { count: models.length })}
        action={t("action.remove")}
        isBusy={remove.isPending}
        onConfirm={() =>
          remove.mutate(undefined, { onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }) })
        }
      />
    </section>
  );
}
