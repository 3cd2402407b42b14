import { Trash2 } from "lucide-react";

import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { choicesOf, type Fault, TYPES, type VariableDraft } from "@/features/prompts/draft";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  variable: VariableDraft;
  fault: Fault | null;
  onChange: (part: Partial<VariableDraft>) => void;
  onRemove: () => void;
}

/** A variable: what it takes, and what stands there when nothing is given. */
export function VariableRow({ variable, fault, onChange, onRemove }: Props) {
  const t = useT(promptsText);
  const said = (...whats: Fault["what"][]) =>
    fault !== null && whats.includes(fault.what) ? t(`prompts.fault.${fault.what}`, { name: fault.name }) : null;
  return (
    <fieldset
      aria-label={t("prompts.variable", { name: variable.name })}
      className="grid w-full items-start gap-3 rounded-lg border border-line p-3 sm:grid-cols-[minmax(0,1fr)_7.5rem_minmax(0,1fr)_2rem]"
    >
      <Field label={t("prompts.variable.name")} error={said("name", "twice")}>
        {(control) => (
          <Input
            {...control}
            className="font-mono"
            value={variable.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("prompts.variable.type")}>
        {(control) => (
          <Select
            {...control}
            options={TYPES.map((value) => ({ value, label: t(`prompts.type.${value}`) }))}
            value={variable.type}
            onChange={(event) => onChange({ type: TYPES.find((one) => one === event.target.value) ?? "string" })}
          />
        )}
      </Field>
      <Field label={t("prompts.variable.default")} isOptional error={said("default")}>
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
        label={t("prompts.variable.remove", { name: variable.name })}
        className="sm:mt-6.5"
        onClick={onRemove}
      />
      <div className="sm:col-span-2">
        <Field label={t("prompts.variable.description")} isOptional>
          {(control) => (
            <Input
              {...control}
              maxLength={1_000}
              value={variable.description}
              onChange={(event) => onChange({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="sm:col-span-2">
        <Field label={t("prompts.variable.choices")} isOptional error={said("choices")}>
          {(control) => (
            <Textarea
              {...control}
              rows={Math.max(1, choicesOf(variable).length)}
              placeholder={t("prompts.variable.choices.help")}
              value={variable.choices}
              onChange={(event) => onChange({ choices: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
