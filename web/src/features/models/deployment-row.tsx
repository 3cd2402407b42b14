import { Ellipsis, Pause, Pencil, Play, Trash2, Zap } from "lucide-react";
import { type ReactNode, useState } from "react";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { StatusPill } from "@/components/ui/status-pill";
import { useDeleteDeployment } from "@/features/models/api/delete-deployment";
import { useTestDeployment } from "@/features/models/api/test-deployment";
import { useUpdateDeployment } from "@/features/models/api/update-deployment";
import { EditDeploymentDialog } from "@/features/models/edit-deployment-dialog";
import { HEALTH_PILLS, healthOf } from "@/features/models/health";
import { TrialLine } from "@/features/models/trial-line";
import { errorText } from "@/lib/api/error-text";
import type { DeploymentOut } from "@/lib/api/schema";
import { useFormat } from "@/lib/format/format";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";
import { showToast } from "@/lib/toasts";

interface Props {
  deployment: DeploymentOut;
  /** The only one of its model can't be removed. */
  isLast: boolean;
  mayEdit: boolean;
}

/** One way to a model: how it does, its share of the calls, and what can be done with it. */
export function DeploymentRow({ deployment, isLast, mayEdit }: Props) {
  const t = useT(modelsText);
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const close = () => setOpen(null);
  const { provider, provider_model, draining, state } = deployment;
  const name = `${provider} · ${provider_model}`;
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const update = useUpdateDeployment(deployment, close);
  const test = useTestDeployment(deployment);
  const remove = useDeleteDeployment(deployment, close);
  const drain = () => update.mutate({ draining: !draining }, { onError });
  const items = [
    { label: t("models.test"), icon: Zap, onSelect: test.isPending ? null : () => test.mutate() },
    { label: t("models.deployment.edit"), icon: Pencil, onSelect: () => setOpen("edit") },
    draining
      ? { label: t("models.deployment.undrain"), icon: Play, onSelect: drain }
      : { label: t("models.deployment.drain"), icon: Pause, onSelect: drain },
    {
      label: t("action.remove"),
      icon: Trash2,
      isDangerous: true,
      onSelect: isLast ? null : () => setOpen("remove"),
    },
  ];
  const menu = <IconButton icon={Ellipsis} label={t("models.more", { name })} className="size-7" />;
  return (
    <li className="flex items-start gap-3 border-t border-line px-3 py-2 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium wrap-anywhere">{provider}</span>
          <code className="text-xs wrap-anywhere text-muted">{provider_model}</code>
          <HealthPill deployment={deployment} />
        </p>
        <Figures deployment={deployment} />
        {state.last_error !== null && (
          <p className="mt-1 text-sm wrap-anywhere text-muted">
            {t("models.deployment.last-error", { error: state.last_error })}
          </p>
        )}
        <TrialLine trial={test.data} error={test.error} />
      </div>
      {mayEdit && <Menu trigger={menu} label={t("models.more", { name })} align="end" groups={[{ items }]} />}
      {open === "edit" && <EditDeploymentDialog deployment={deployment} onClose={close} />}
      <ConfirmDialog
        isOpen={open === "remove"}
        onClose={close}
        title={t("models.remove.title", { name })}
        text={t("models.deployment.remove.text")}
        action={t("action.remove")}
        isBusy={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onError })}
      />
    </li>
  );
}

function HealthPill({ deployment }: { deployment: DeploymentOut }) {
  const t = useT(modelsText);
  const format = useFormat();
  const health = healthOf(deployment);
  const wait = deployment.state.opens_in_seconds;
  const label =
    health === "open" && wait !== null && wait > 0
      ? t("models.health.open.for", { wait: format.duration(Math.max(1, Math.round(wait))) })
      : t(`models.health.${health}`);
  return <StatusPill status={HEALTH_PILLS[health]} label={label} />;
}

function Figures({ deployment: { weight, priority, state } }: { deployment: DeploymentOut }) {
  const t = useT(modelsText);
  const format = useFormat();
  const ms = (value: number | null) => (value === null ? "–" : format.duration(value / 1000));
  return (
    <dl className="numeric mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm">
      <Figure name={t("models.deployment.in-flight")}>{format.number(state.in_flight)}</Figure>
      <Figure name={t("models.deployment.calls")}>{format.number(state.calls)}</Figure>
      <Figure name={t("models.deployment.errors")}>
        {state.calls === 0 ? "–" : `${Math.round(state.error_rate * 100)} %`}
      </Figure>
      <Figure name={t("models.deployment.p50")}>{ms(state.p50_ms)}</Figure>
      <Figure name={t("models.deployment.p95")}>{ms(state.p95_ms)}</Figure>
      <Figure name={t("models.deployment.weight")}>{format.number(weight)}</Figure>
      <Figure name={t("models.deployment.priority")}>{format.number(priority)}</Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-faint">{name}</dt>
      <dd className="text-muted">{children}</dd>
    </div>
  );
}
