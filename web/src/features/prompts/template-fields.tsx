import { Plus } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { type Draft, type Fault, newVariable, type VariableDraft } from "@/features/prompts/draft";
import { VariableRow } from "@/features/prompts/variable-row";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

interface Props {
  draft: Draft;
  faults: readonly Fault[];
  isReadOnly: boolean;
  onChange: (draft: Draft) => void;
}

const NAME = /^[a-z][a-z0-9_]{0,62}$/;

/** The text of a prompt, and the variables that it has gaps for. */
export function TemplateFields({ draft, faults, isReadOnly, onChange }: Props) {
  const t = useT(promptsText);
  const { text, variables } = draft;
  const undeclared = faults.filter(({ what }) => what === "undeclared").map(({ name }) => name);
  const said = (at: string) => {
    const fault = faults.find((one) => one.at === at);
    return fault === undefined ? null : t(`prompts.fault.${fault.what}`, { name: fault.name });
  };
  const set = (index: number, part: Partial<VariableDraft>) =>
    onChange({ text, variables: variables.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const add = (name: string) => onChange({ text, variables: [...variables, newVariable(name)] });
  return (
    <fieldset disabled={isReadOnly} className="flex flex-col gap-5">
      <Field label={t("prompts.text")} help={t("prompts.text.help")} error={said("")}>
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
            fault={faults.find(({ at }) => at === variable.key) ?? null}
            onChange={(part) => set(index, part)}
            onRemove={() => onChange({ text, variables: variables.toSpliced(index, 1) })}
          />
        ))}
        {!isReadOnly && (
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => add("")}>
              <Plus aria-hidden />
              {t("prompts.variable.add")}
            </Button>
            {undeclared
              .filter((name) => NAME.test(name))
              .map((name) => (
                <Button key={name} size="small" look="quiet" onClick={() => add(name)}>
                  <Plus aria-hidden />
                  {t("prompts.variable.declare", { name })}
                </Button>
              ))}
          </div>
        )}
      </section>
    </fieldset>
  );
}
