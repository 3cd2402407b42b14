import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

export interface Details {
  name: string;
  description: string;
}

interface Props {
  value: Details;
  error: Error | null;
  onChange: (value: Details) => void;
}

/** What an agent is called and what it is for. */
export function DetailsFields({ value, error, onChange }: Props) {
  const t = useT(agentsText);
  return (
    <>
      <Field label={t("agents.name")} help={t("agents.name.help")} error={fieldError(error, "name")}>
        {(control) => (
          <Input
            {...control}
            required
            maxLength={63}
            pattern="[a-z0-9][a-z0-9\-]*"
            title={t("agents.name.help")}
            className="font-mono"
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("agents.description")}
        help={t("agents.description.help")}
        isOptional
        error={fieldError(error, "description")}
      >
        {(control) => (
          <Textarea
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
