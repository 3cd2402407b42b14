import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { AddVariable } from "@/components/variables/add-variable";
import { VariableRow } from "@/components/variables/variable-row";
import { choicesOf, type Draft, type Fault, newVariable, type VariableDraft } from "@/features/prompts/draft";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  draft: Draft;
  faults: readonly Fault[];
  isReadOnly: boolean;
  onChange: (draft: Draft) => void;
}

/** The text of a prompt, and the variables that it has gaps for. */
export function TemplateFields({ draft, faults, isReadOnly, onChange }: Props) {
  const t = useT(promptsText);
  const { text, variables } = draft;
  const undeclared = faults.filter(({ what }) => what === "undeclared").map(({ name }) => name);
  const said = (at: string, ...whats: Fault["what"][]) => {
    const fault = faults.find((one) => one.at === at);
    return fault === undefined || !whats.includes(fault.what)
      ? null
      : t(`prompts.fault.${fault.what}`, { name: fault.name });
  };
  const set = (index: number, part: Partial<VariableDraft>) =>
    onChange({ text, variables: variables.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const add = (name: string) => onChange({ text, variables: [...variables, newVariable(name)] });
  return (
    <fieldset disabled={isReadOnly} className="flex flex-col gap-5">
      <Field label={t("prompts.text")} help={t("prompts.text.help")} error={said("", "empty", "undeclared")}>
        {(control) => (
          <Textarea
            {...control}
            spellCheck={false}
            className="field-sizing-content min-h-48 font-mono text-sm/6"
            value={text}
            onChange={(event) => onChange({ text: event.target.value, variables })}
          />
        )}
      </Field>
      <section aria-label={t("prompts.variables")} className="flex flex-col items-start gap-3">
        <h2 className="font-semibold">{t("prompts.variables")}</h2>
        {variables.map((variable, index) => (
          <VariableRow
            key={variable.key}
            variable={variable}
            errors={{ name: said(variable.key, "name", "twice"), initial: said(variable.key, "default") }}
            onChange={(part) => set(index, part)}
            onRemove={() => onChange({ text, variables: variables.toSpliced(index, 1) })}
          >
            <Field label={t("prompts.variable.choices")} isOptional error={said(variable.key, "choices")}>
              {(control) => (
                <Textarea
                  {...control}
                  rows={Math.max(1, choicesOf(variable).length)}
                  placeholder={t("prompts.variable.choices.help")}
                  value={variable.choices}
                  onChange={(event) => set(index, { choices: event.target.value })}
                />
              )}
            </Field>
          </VariableRow>
        ))}
        {!isReadOnly && <AddVariable undeclared={undeclared} onAdd={add} />}
      </section>
    </fieldset>
  );
}
