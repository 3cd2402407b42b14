import { Plus, Trash2 } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { namesIn, newKey, SETTABLE_BY, type VariableDraft } from "@/features/agents/draft";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import type { Validation } from "@/features/agents/use-validation";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const TYPES = ["string", "number", "integer", "boolean"] as const;

/** What instructions may refer to as `{{name}}`. */
export function VariablesFields({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText);
  const { variables } = draft;
  const declared = variables.map(({ name }) => name);
  const undeclared = namesIn(draft.instructions).filter(
    (name) => /^[a-z][a-z0-9_]{0,62}$/.test(name) && !declared.includes(name),
  );
  const set = (index: number, part: Partial<VariableDraft>) =>
    change({ variables: variables.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const add = (name: string) => {
    const fresh: VariableDraft = {
      key: newKey(),
      name,
      type: "string",
      description: "",
      initial: "",
      settableBy: SETTABLE_BY,
    };
    change({ variables: [...variables, fresh] });
  };
  return (
    <div className="flex flex-col items-start gap-3">
      {variables.map((variable, index) => (
        <VariableRow
          key={variable.key}
          variable={variable}
          isTwice={declared.indexOf(variable.name) !== index}
          validation={validation}
          onChange={(part) => set(index, part)}
          onRemove={() => change({ variables: variables.toSpliced(index, 1) })}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => add("")}>
          <Plus aria-hidden />
          {t("agents.variable.add")}
        </Button>
        {undeclared.map((name) => (
          <Button key={name} size="small" look="quiet" onClick={() => add(name)}>
            <Plus aria-hidden />
            {t("agents.variable.declare", { name })}
          </Button>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  variable: VariableDraft;
  isTwice: boolean;
  validation: Validation;
  onChange: (part: Partial<VariableDraft>) => void;
  onRemove: () => void;
}

function VariableRow({ variable, isTwice, validation, onChange, onRemove }: RowProps) {
  const t = useT(agentsText);
  const at = `/variables/${variable.name}`;
  const nameError = isTwice ? t("agents.variable.twice") : validation.at(at);
  return (
    <fieldset
      aria-label={t("agents.variable", { name: variable.name })}
      className="grid w-full items-start gap-3 rounded-lg border border-line p-3 sm:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)_2rem]"
    >
      <Field label={t("agents.variable.name")} error={nameError}>
        {(control) => (
          <Input
            {...control}
            className="font-mono"
            value={variable.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("agents.variable.type")} error={validation.at(`${at}/type`)}>
        {(control) => (
          <Select
            {...control}
            options={TYPES.map((value) => ({ value, label: t(`agents.type.${value}`) }))}
            value={variable.type}
            onChange={(event) => onChange({ type: TYPES.find((one) => one === event.target.value) ?? "string" })}
          />
        )}
      </Field>
      <Field label={t("agents.variable.default")} isOptional error={validation.at(`${at}/default`)}>
        {(control) => (
          <Input
            {...control}
            value={variable.initial}
            onChange={(event) => onChange({ initial: event.target.value })}
          />
        )}
      </Field>
      <IconButton
        icon={Trash2}
        label={t("agents.variable.remove", { name: variable.name })}
        className="sm:mt-6.5"
        onClick={onRemove}
      />
      <div className="sm:col-span-3">
        <Field label={t("agents.variable.description")} isOptional error={validation.at(`${at}/description`)}>
          {(control) => (
            <Input
              {...control}
              value={variable.description}
              onChange={(event) => onChange({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm sm:col-span-3">
        <span className="text-muted">{t("agents.variable.settable")}</span>
        {SETTABLE_BY.map((who) => (
          <label key={who} className="flex items-center gap-1.5">
            <Checkbox
              checked={variable.settableBy.includes(who)}
              onChange={(event) => {
                const isOn = event.target.checked;
                onChange({
                  settableBy: SETTABLE_BY.filter((one) => (one === who ? isOn : variable.settableBy.includes(one))),
                });
              }}
            />
            {t(`agents.settable.${who}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
