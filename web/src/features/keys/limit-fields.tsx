import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { LimitDraft } from "@/features/keys/limit-draft";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

interface Props {
  draft: LimitDraft;
  onChange: (draft: LimitDraft) => void;
  /** Why the limits were refused. */
  error: Error | null;
}

/** The fields of the form that limit what a key may ask of models; for `FormError`. */
export const LIMIT_FIELDS = ["models", "requests_per_minute", "tokens_per_minute"];

/** What a key may ask of models: which ones, how often, for how many tokens. */
export function LimitFields({ draft, onChange, error }: Props) {
  const t = useT(keysText);
  return (
    <>
      <Field label={t("keys.models")} help={t("keys.models.help")} isOptional error={fieldError(error, "models")}>
        {(control) => (
          <Input
            {...control}
            placeholder={t("keys.models.example")}
            value={draft.models}
            onChange={(event) => onChange({ ...draft, models: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t("keys.rpm")} isOptional error={fieldError(error, "requests_per_minute")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              value={draft.requests}
              onChange={(event) => onChange({ ...draft, requests: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("keys.tpm")} isOptional error={fieldError(error, "tokens_per_minute")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={1}
              value={draft.tokens}
              onChange={(event) => onChange({ ...draft, tokens: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
