import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

/** Which of the calls a deployment gets, as it is typed. */
export interface Share {
  providerModel: string;
  weight: string;
  priority: string;
}

interface Props {
  share: Share;
  error: Error | null;
  onChange: (share: Share) => void;
}

/** What a deployment is called at its provider, and which calls it gets. */
export function ShareFields({ share, error, onChange }: Props) {
  const t = useT(modelsText);
  return (
    <>
      <Field
        label={t("models.deployment.as")}
        help={t("models.deployment.as.help")}
        error={fieldError(error, "provider_model")}
      >
        {(control) => (
          <Input
            {...control}
            required
            maxLength={200}
            className="font-mono"
            value={share.providerModel}
            onChange={(event) => onChange({ ...share, providerModel: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("models.deployment.weight")}
        help={t("models.deployment.weight.help")}
        error={fieldError(error, "weight")}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            required
            min={1}
            max={1_000}
            className="numeric"
            value={share.weight}
            onChange={(event) => onChange({ ...share, weight: event.target.value })}
          />
        )}
      </Field>
      <Field
        label={t("models.deployment.priority")}
        help={t("models.deployment.priority.help")}
        error={fieldError(error, "priority")}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            required
            min={0}
            max={100}
            className="numeric"
            value={share.priority}
            onChange={(event) => onChange({ ...share, priority: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
