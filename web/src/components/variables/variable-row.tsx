import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";

import { VARIABLE_TYPES, type VariableBasics, type VariableErrors } from "@/components/variables/variable";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useT } from "@/lib/i18n/context";
import { variablesText } from "@/lib/i18n/en/variables";

interface Props {
  variable: VariableBasics;
  errors: VariableErrors;
  onChange: (part: Partial<VariableBasics>) => void;
  onRemove: () => void;
  /** What else there is to say of it, below. */
  children: ReactNode;
}

/** A variable: what it takes, and what stands there when nothing is given. */
export function VariableRow({ variable, errors, onChange, onRemove, children }: Props) {
  const t = useT(variablesText);
  const { name, type, description, initial } = variable;
  return (
    <fieldset
      aria-label={t("variable", { name })}
      className="relative grid w-full items-start gap-3 rounded-lg border border-line p-3 sm:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)_2rem]"
    >
      <Field label={t("variable.name")} error={errors.name ?? null}>
        {(control) => (
          <Input
            {...control}
            className="font-mono"
            value={name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("variable.type")} error={errors.type ?? null}>
        {(control) => (
          <Select
            {...control}
            options={VARIABLE_TYPES.map((value) => ({ value, label: t(`variable.type.${value}`) }))}
            value={type}
            onChange={(event) =>
              onChange({ type: VARIABLE_TYPES.find((one) => one === event.target.value) ?? "string" })
            }
          />
        )}
      </Field>
      <Field label={t("variable.default")} isOptional error={errors.initial ?? null}>
        {(control) => (
          <Input {...control} value={initial} onChange={(event) => onChange({ initial: event.target.value })} />
        )}
      </Field>
      <IconButton
        icon={Trash2}
        label={t("variable.remove", { name })}
        className="max-sm:absolute max-sm:end-1.5 max-sm:top-1 sm:mt-6.5"
        onClick={onRemove}
      />
      <div className="sm:col-span-full">
        <Field label={t("variable.description")} isOptional error={errors.description ?? null}>
          {(control) => (
            <Input
              {...control}
              maxLength={1_000}
              value={description}
              onChange={(event) => onChange({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      <div className="sm:col-span-full">{children}</div>
    </fieldset>
  );
}
