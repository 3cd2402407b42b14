import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { EscalationForm } from "@/features/admin/escalation-settings";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { inboxText } from "@/lib/i18n/en/inbox";

const WHO = ["admin", "owner"] as const;

interface Props {
  form: EscalationForm;
  set: (part: Partial<EscalationForm>) => void;
  error: Error | null;
}

/** What happens to questions that nobody answers. */
export function EscalationFields({ form, set, error }: Props) {
  const t = useT(adminText, inboxText);
  const minutes = (label: string, name: "remind" | "escalate", field: string, isOptional: boolean) => (
    <Field
      label={label}
      help={t(`workspace.${name}.help`)}
      isOptional={isOptional}
      error={fieldError(error, `settings/${field}`)}
    >
      {(control) => (
        <Input
          {...control}
          type="number"
          min={0}
          step="any"
          required={!isOptional}
          className="numeric max-w-32"
          value={form[name]}
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      {minutes(t("workspace.escalate"), "escalate", "approval_escalate_seconds", false)}
      {minutes(t("workspace.remind"), "remind", "approval_remind_seconds", true)}
      <Field label={t("workspace.escalate-to")}>
        {(control) => (
          <Select
            {...control}
            className="max-w-64"
            options={WHO.map((value) => ({ value, label: t(`inbox.escalated.${value}`) }))}
            value={form.escalateTo}
            onChange={(event) => set({ escalateTo: WHO.find((one) => one === event.target.value) ?? "admin" })}
          />
        )}
      </Field>
    </>
  );
}
