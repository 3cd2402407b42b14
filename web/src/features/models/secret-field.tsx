import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  value: string;
  /** Null: nothing can be entered now. */
  onChange: ((value: string) => void) | null;
  help: string;
  error: string | null;
  isOptional?: boolean;
}

/** Takes a provider's key. It is never shown again, and no password manager should offer to keep it. */
export function SecretField({ value, onChange, help, error, isOptional = false }: Props) {
  const t = useT(modelsText);
  return (
    <Field label={t("models.key")} help={help} error={error} isOptional={isOptional}>
      {(control) => (
        <Input
          {...control}
          type="password"
          autoComplete="off"
          spellCheck={false}
          data-1p-ignore
          dir="ltr"
          required={!isOptional}
          disabled={onChange === null}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </Field>
  );
}
