import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

interface Props {
  label: string;
  help?: string;
  error: string | null;
  value: number | null;
  step?: number | "any";
  isOptional?: boolean;
  onChange: (value: number | null) => void;
}

/** A number, or none. */
export function NumberField({ label, help, error, value, step = 1, isOptional = false, onChange }: Props) {
  return (
    <Field label={label} {...(help !== undefined && { help })} error={error} isOptional={isOptional}>
      {(control) => (
        <Input
          {...control}
          type="number"
          step={step}
          className="numeric"
          value={value ?? ""}
          onChange={(event) => onChange(event.target.value === "" ? null : event.target.valueAsNumber)}
        />
      )}
    </Field>
  );
}
