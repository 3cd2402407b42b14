import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Ellipsis, Pencil, Star, Trash2 } from "lucide-react";
import { useId, useState } from "react";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { StatusPill } from "@/components/ui/status-pill";
import { useDeleteModel } from "@/features/models/api/delete-model";
import { deploymentsQuery } from "@/features/models/api/list-deployments";
import { useTestModel } from "@/features/models/api/test-model";
import { useUpdateModel } from "@/features/models/api/update-model";
import { DeploymentList } from "@/features/models/deployment-list";
import { EditModelDialog } from "@/features/models/edit-model-dialog";
import { HEALTH_PILLS, modelHealth } from "@/features/models/health";
import { TrialLine } from "@/features/models/trial-line";
import { errorText } from "@/lib/api/error-text";
import type { ModelOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";
import { showToast } from "@/lib/toasts";

const LOOK_MS = 15_000;
const WATCH_MS = 2_000;

/** A model: what agents call it, whether it is the default, how it does, and what can be done with it. */
export function ModelRow({ model, mayEdit }: { model: ModelOut; mayEdit: boolean }) {
  const t = useT(modelsText);
  const format = useFormat();
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const [isWatched, setWatched] = useState(false);
  const ways = useId();
  const close = () => setOpen(null);
  const deployments = useQuery(deploymentsQuery(model.id, isWatched ? WATCH_MS : LOOK_MS));
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const test = useTestModel(model.id);
  const update = useUpdateModel(model, () => {
    showToast({ tone: "plain", text: t("models.is-default", { name: model.name }) });
  });
  const remove = useDeleteModel(model, () => {
    close();
    showToast({ tone: "plain", text: t("models.removed", { name: model.name }) });
  });
  const { name, provider_model, context_tokens, fallbacks } = model;
  const makeDefault = () => update.mutate({ is_default: true }, { onError });
  const items = [
    { label: t("models.make-default"), icon: Star, onSelect: model.is_default ? null : makeDefault },
    { label: t("models.edit"), icon: Pencil, onSelect: () => setOpen("edit") },
    { label: t("action.remove"), icon: Trash2, isDangerous: true, onSelect: () => setOpen("remove") },
  ];
  const menu = <IconButton icon={Ellipsis} label={t("models.more", { name })} className="size-7" />;
  return (
    <li className="flex flex-col gap-2 border-t border-line px-4 py-2 first:border-t-0">
      <div className="flex min-h-7 items-center gap-3">
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2.5 gap-y-0.5">
          <span className="font-medium wrap-anywhere">{name}</span>
          {model.is_default && <Badge tone="accent">{t("models.default")}</Badge>}
          {provider_model !== name && <code className="text-xs wrap-anywhere text-muted">{provider_model}</code>}
          <Fallbacks names={fallbacks} />
        </span>
        {deployments.data !== undefined && <ModelPill health={modelHealth(deployments.data)} />}
        {context_tokens !== null && (
          <span className="numeric text-sm whitespace-nowrap text-muted max-sm:hidden">
            {t("models.reads", { tokens: format.tokens(context_tokens) })}
          </span>
        )}
        <Button
          size="small"
          look="quiet"
          aria-expanded={isWatched}
          aria-controls={ways}
          onClick={() => setWatched(!isWatched)}
        >
          <ChevronRight aria-hidden className={isWatched ? "rotate-90" : "rtl:-scale-x-100"} />
          <span className="max-sm:sr-only">
            {t("models.deployments.count", { count: deployments.data?.length ?? 1 })}
          </span>
        </Button>
        {mayEdit && (
          <span className="flex items-center gap-1">
            <Button size="small" look="quiet" isBusy={test.isPending} onClick={() => test.mutate()}>
              {t("models.test")}
            </Button>
            <Menu trigger={menu} label={t("models.more", { name })} align="end" groups={[{ items }]} />
          </span>
        )}
      </div>
      {!test.isPending && <TrialLine trial={test.data} error={test.error} />}
      <div id={ways} hidden={!isWatched}>
        {isWatched && (
          <DeploymentList model={model} deployments={deployments.data} error={deployments.error} mayEdit={mayEdit} />
        )}
      </div>
      <EditModelDialog model={model} isOpen={open === "edit"} onClose={close} />
      <ConfirmDialog
        isOpen={open === "remove"}
        onClose={close}
        title={t("models.remove.title", { name })}
        text={t(model.is_default ? "models.remove.default" : "models.remove.text")}
        action={t("action.remove")}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onError })}
      />
    </li>
  );
}

function ModelPill({ health }: { health: ReturnType<typeof modelHealth> }) {
  const t = useT(modelsText);
  if (health === "unused") return null;
  return (
    <StatusPill status={health === "partly" ? "waiting" : HEALTH_PILLS[health]} label={t(`models.health.${health}`)} />
  );
}

/** Which models answer when this one can't. */
function Fallbacks({ names }: { names: readonly string[] }) {
  const t = useT(modelsText);
  if (names.length === 0) return null;
  return (
    <span className="text-xs wrap-anywhere text-muted">{t("models.falls-back", { names: names.join(", ") })}</span>
  );
}
