import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { LeaveGuard } from "@/components/layout/leave-guard";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useSetPolicy } from "@/features/cache/api/set-policy";
import { type CacheMode, MODES, type PolicyDraft, toDraft, toPolicy } from "@/features/cache/policy";
import { fieldError } from "@/lib/api/error-text";
import { modelNamesQuery } from "@/lib/api/model-names";
import type { CachePolicyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { cacheText } from "@/lib/i18n/en/cache";
import { showToast } from "@/lib/toasts";

const SHOWN = ["mode", "ttl_seconds", "threshold", "embedding_model", "max_entries"];

/** Changes how the workspace uses the cache; without the right to, it only shows it. */
export function PolicyForm({ policy, mayEdit }: { policy: CachePolicyOut; mayEdit: boolean }) {
  const t = useT(cacheText);
  const saved = toDraft(policy);
  const [changes, setChanges] = useState<Partial<PolicyDraft>>({});
  const { data: models } = useQuery(modelNamesQuery);
  const save = useSetPolicy(() => {
    setChanges({});
    showToast({ tone: "plain", text: t("cache.policy.saved") });
  });
  const draft = { ...saved, ...changes };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  const set = (part: Partial<PolicyDraft>) => setChanges({ ...changes, ...part });
  const known = (models ?? []).map(({ name }) => ({ value: name, label: name }));
  const { error } = save;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(toPolicy(draft));
      }}
    >
      <fieldset disabled={!mayEdit} className="grid gap-x-6 gap-y-4 md:grid-cols-2">
        <Field label={t("cache.mode")} help={t(`cache.mode.${draft.mode}.help`)} error={fieldError(error, "mode")}>
          {(control) => (
            <Select
              {...control}
              value={draft.mode}
              options={MODES.map((mode) => ({ value: mode, label: t(`cache.mode.${mode}`) }))}
              onChange={(event) => set({ mode: event.target.value as CacheMode })}
            />
          )}
        </Field>
        <Figure
          label={t("cache.minutes")}
          help={t("cache.minutes.help")}
          error={fieldError(error, "ttl_seconds")}
          limits={{ min: 0.1, max: 43_200, step: "any" }}
          value={draft.minutes}
          onChange={(minutes) => set({ minutes })}
        />
        {draft.mode === "semantic" && (
          <>
            <Field
              label={t("cache.embedding")}
              help={t("cache.embedding.help")}
              error={fieldError(error, "embedding_model")}
            >
              {(control) => (
                <Select
                  {...control}
                  required
                  value={draft.embeddingModel}
                  options={[{ value: "", label: t("cache.embedding.none") }, ...known]}
                  onChange={(event) => set({ embeddingModel: event.target.value })}
                />
              )}
            </Field>
            <Figure
              label={t("cache.threshold")}
              help={t("cache.threshold.help")}
              error={fieldError(error, "threshold")}
              limits={{ min: 0.5, max: 1, step: "any" }}
              value={draft.threshold}
              onChange={(threshold) => set({ threshold })}
            />
          </>
        )}
        <Figure
          label={t("cache.most")}
          help={t("cache.most.help")}
          error={fieldError(error, "max_entries")}
          limits={{ min: 1, max: 100_000, step: 1 }}
          value={draft.maxEntries}
          onChange={(maxEntries) => set({ maxEntries })}
        />
        <label className="flex items-start gap-2 md:pt-7">
          <Checkbox
            className="mt-0.75"
            checked={draft.tools}
            onChange={(event) => set({ tools: event.target.checked })}
          />
          <span>
            {t("cache.tools")}
            <span className="block text-sm text-pretty text-muted">{t("cache.tools.help")}</span>
          </span>
        </label>
      </fieldset>
      <FormError error={error} fields={SHOWN} />
      {mayEdit ? (
        <div className="mt-4 flex gap-2">
          <Button type="submit" look="primary" isBusy={save.isPending} disabled={!isChanged}>
            {t("action.save")}
          </Button>
          {isChanged && (
            <Button look="quiet" onClick={() => setChanges({})}>
              {t("leave.action")}
            </Button>
          )}
        </div>
      ) : (
        <p className="mt-4 text-sm text-muted">{t("cache.policy.admins")}</p>
      )}
      <LeaveGuard isDirty={() => isChanged} what={t("cache.policy")} />
    </form>
  );
}

interface FigureProps {
  label: string;
  help: string;
  error: string | null;
  limits: { min: number; max: number; step: number | "any" };
  value: string;
  onChange: (value: string) => void;
}

function Figure({ label, help, error, limits, value, onChange }: FigureProps) {
  return (
    <Field label={label} help={help} error={error}>
      {(control) => (
        <Input
          {...control}
          {...limits}
          required
          type="number"
          className="numeric"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
