import { Checkbox } from "@/components/ui/checkbox";
import { AddVariable } from "@/components/variables/add-variable";
import { VariableRow } from "@/components/variables/variable-row";
import { namesIn, newKey, SETTABLE_BY, type SettableBy, type VariableDraft } from "@/features/agents/draft";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

/** What instructions may refer to as `{{name}}`. */
export function VariablesFields({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText);
  const { variables } = draft;
  const declared = variables.map(({ name }) => name);
  const undeclared = namesIn(draft.instructions).filter((name) => !declared.includes(name));
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
  const errorsOf = (name: string, index: number) => {
    const at = `/variables/${name}`;
    const isTwice = declared.indexOf(name) !== index;
    return {
      name: isTwice ? t("agents.variable.twice") : validation.at(at),
      type: validation.at(`${at}/type`),
      initial: validation.at(`${at}/default`),
      description: validation.at(`${at}/description`),
    };
  };
  return (
    <div className="flex flex-col items-start gap-3">
      {variables.map((variable, index) => (
        <VariableRow
          key={variable.key}
          variable={variable}
          errors={errorsOf(variable.name, index)}
          onChange={(part) => set(index, part)}
          onRemove={() => change({ variables: variables.toSpliced(index, 1) })}
        >
          <Settable chosen={variable.settableBy} onChange={(settableBy) => set(index, { settableBy })} />
        </VariableRow>
      ))}
      <AddVariable undeclared={undeclared} onAdd={add} />
    </div>
  );
}

interface SettableProps {
  chosen: readonly SettableBy[];
  onChange: (chosen: readonly SettableBy[]) => void;
}

/** Who may give a variable its value. */
function Settable({ chosen, onChange }: SettableProps) {
  const t = useT(agentsText);
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{t("agents.variable.settable")}</span>
      {SETTABLE_BY.map((who) => (
        <label key={who} className="flex items-center gap-1.5">
          <Checkbox
            checked={chosen.includes(who)}
            onChange={(event) => {
              const isOn = event.target.checked;
              onChange(SETTABLE_BY.filter((one) => (one === who ? isOn : chosen.includes(one))));
            }}
          />
          {t(`agents.settable.${who}`)}
        </label>
      ))}
    </div>
  );
}
