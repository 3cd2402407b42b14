import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";

export interface PromptDetails {
  name: string;
  description: string;
}

interface Props {
  value: PromptDetails;
  /** Under the name. */
  help: string;
  error: Error | null;
  onChange: (value: PromptDetails) => void;
}

/** What a prompt is called and what it is for. */
export function PromptDetailsFields({ value, help, error, onChange }: Props) {
  const t = useT(promptsText);
  return (
    <>
      <Field label={t("prompts.name")} help={help} error={fieldError(error, "name")}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={63}
            pattern="[a-z0-9][a-z0-9._\-]*"
            className="font-mono"
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("prompts.description")} isOptional error={fieldError(error, "description")}>
        {(control) => (
          <Input
            {...control}
            maxLength={2_000}
            value={value.description}
            onChange={(event) => onChange({ ...value, description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
