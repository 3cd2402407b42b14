import { useQuery } from "@tanstack/react-query";

import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import { NumberField } from "@/features/agents/number-field";
import { modelNamesQuery } from "@/lib/api/model-names";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const EFFORTS = ["none", "low", "medium", "high"] as const;
const PROFILES = ["native", "auto", "plan", "steps", "none"] as const;

/** Which model answers, and how. */
export function ModelFields({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText);
  const { data: models = [] } = useQuery(modelNamesQuery);
  const usual = models.find((model) => model.is_default)?.name;
  const usualOption = { value: "", label: t("agents.model.default"), detail: usual ?? t("agents.model.offline") };
  const named = models.map(({ name, provider }) => ({ value: name, label: name, detail: provider }));
  const isListed = draft.model === null || models.some(({ name }) => name === draft.model);
  const unknown = isListed || draft.model === null ? [] : [{ value: draft.model, label: draft.model }];
  const efforts = EFFORTS.map((value) => ({ value, label: t(`agents.reasoning.${value}`) }));
  const profiles = PROFILES.map((value) => ({ value, label: t(`agents.profile.${value}`) }));
  return (
    <>
      <Field label={t("agents.model.name")} error={validation.at("/model")}>
        {(control) => (
          <Combobox
            {...control}
            value={draft.model ?? ""}
            options={[usualOption, ...named, ...unknown]}
            onChange={(name) => change({ model: name === "" ? null : name })}
          />
        )}
      </Field>
      <Field label={t("agents.profile")} help={t("agents.profile.help")} error={validation.at("/reasoning_profile")}>
        {(control) => (
          <Select
            {...control}
            options={profiles}
            value={draft.profile}
            onChange={(event) =>
              change({ profile: PROFILES.find((one) => one === event.target.value) ?? draft.profile })
            }
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("agents.reasoning")} error={validation.at("/reasoning")}>
          {(control) => (
            <Select
              {...control}
              options={[{ value: "", label: t("agents.model.own") }, ...efforts]}
              value={draft.reasoning ?? ""}
              onChange={(event) => change({ reasoning: EFFORTS.find((one) => one === event.target.value) ?? null })}
            />
          )}
        </Field>
        <NumberField
          label={t("agents.temperature")}
          step={0.1}
          isOptional
          error={validation.at("/temperature")}
          value={draft.temperature}
          onChange={(temperature) => change({ temperature })}
        />
        <NumberField
          label={t("agents.max-output")}
          isOptional
          error={validation.at("/max_output_tokens")}
          value={draft.maxOutputTokens}
          onChange={(maxOutputTokens) => change({ maxOutputTokens })}
        />
      </div>
    </>
  );
}
