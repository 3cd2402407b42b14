import { useState } from "react";

import { LeaveGuard } from "@/components/layout/leave-guard";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useUpdateWorkspace } from "@/features/admin/api/update-workspace";
import { EscalationFields } from "@/features/admin/escalation-fields";
import { ESCALATION_FIELDS, escalationSettings, writtenEscalation } from "@/features/admin/escalation-settings";
import { parseHosts } from "@/features/admin/host-list";
import { LookFields } from "@/features/admin/look-fields";
import { ApiError } from "@/lib/api/api-error";
import { fieldError } from "@/lib/api/error-text";
import type { WorkspaceOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

/** Something about a host in the list, wherever in it. */
function hostsError(error: Error | null): string | null {
  if (!(error instanceof ApiError)) return null;
  return error.fields.find(({ pointer }) => pointer.startsWith("/body/settings/http_request_hosts"))?.detail ?? null;
}

function written({ name, slug, settings }: WorkspaceOut) {
  const days = settings.key_lifetime_days ?? null;
  const hosts = (settings.http_request_hosts ?? []).join("\n");
  const look = { accent: settings.accent ?? "teal", logo: settings.logo ?? "" };
  return { name, slug, days: days === null ? "" : String(days), hosts, ...look, ...writtenEscalation(settings) };
}

/** Changes what the workspace is called and what it allows; what somebody typed is not lost by leaving. */
export function WorkspaceForm({ workspace }: { workspace: WorkspaceOut }) {
  const t = useT(adminText);
  const saved = written(workspace);
  const [draft, setDraft] = useState<Partial<typeof saved>>({});
  const form = { ...saved, ...draft };
  const isChanged = JSON.stringify(form) !== JSON.stringify(saved);
  const update = useUpdateWorkspace(workspace, () => {
    setDraft({});
    showToast({ tone: "plain", text: t("workspace.saved") });
  });
  const set = (part: Partial<typeof saved>) => setDraft({ ...draft, ...part });
  const submit = () =>
    update.mutate({
      name: form.name,
      slug: form.slug,
      settings: {
        ...workspace.settings,
        key_lifetime_days: form.days === "" ? null : Number(form.days),
        http_request_hosts: parseHosts(form.hosts),
        accent: form.accent,
        logo: form.logo === "" ? null : form.logo,
        ...escalationSettings(form),
      },
    });
  const { error } = update;
  const daysError = fieldError(error, "settings/key_lifetime_days");
  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={t("workspace.name")} error={fieldError(error, "name")}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={200}
            value={form.name}
            onChange={(event) => set({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("workspace.slug")} help={t("workspace.slug.help")} error={fieldError(error, "slug")}>
        {(control) => (
          <Input
            {...control}
            required
            dir="ltr"
            maxLength={63}
            pattern="[a-z0-9][a-z0-9\-]*"
            value={form.slug}
            onChange={(event) => set({ slug: event.target.value })}
          />
        )}
      </Field>
      <LookFields form={form} set={set} error={error} />
      <Field label={t("workspace.days")} help={t("workspace.days.help")} isOptional error={daysError}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={3650}
            className="numeric max-w-32"
            value={form.days}
            onChange={(event) => set({ days: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("workspace.hosts")} help={t("workspace.hosts.help")} isOptional error={hostsError(error)}>
        {(control) => (
          <Textarea
            {...control}
            dir="ltr"
            spellCheck={false}
            className="font-mono text-sm"
            value={form.hosts}
            onChange={(event) => set({ hosts: event.target.value })}
          />
        )}
      </Field>
      <EscalationFields form={form} set={set} error={error} />
      {hostsError(error) === null && (
        <FormError
          error={error}
          fields={["name", "slug", "settings/key_lifetime_days", "settings/logo", ...ESCALATION_FIELDS]}
        />
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" isBusy={update.isPending} disabled={!isChanged}>
          {t("action.save")}
        </Button>
        {isChanged && (
          <Button
            look="quiet"
            onClick={() => {
              setDraft({});
              update.reset();
            }}
          >
            {t("leave.action")}
          </Button>
        )}
      </div>
      <LeaveGuard isDirty={() => isChanged} what={workspace.name} />
    </form>
  );
}
