import { useQuery } from "@tanstack/react-query";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { RuleDraft } from "@/features/agents/draft";
import { NumberField } from "@/features/agents/number-field";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { inboxText } from "@/lib/i18n/en/inbox";

const MINUTE_SECONDS = 60;

interface Props {
  rule: RuleDraft;
  at: (name: string) => string | null;
  set: (part: Partial<RuleDraft>) => void;
}

/** What happens when nobody decides on the calls of a rule. */
export function RuleEscalation({ rule, at, set }: Props) {
  const t = useT(agentsText, inboxText);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const minutes = (seconds: number | null) => (seconds === null ? null : seconds / MINUTE_SECONDS);
  const seconds = (value: number | null) => (value === null ? null : Math.round(value * MINUTE_SECONDS));
  const people = members.filter(({ role }) => role !== "viewer").map(({ email }) => ({ value: email, label: email }));
  const options = [
    { value: "", label: t("agents.rule.workspace") },
    { value: "admin", label: t("inbox.escalated.admin") },
    { value: "owner", label: t("inbox.escalated.owner") },
    ...people,
  ];
  const isUnknown = rule.escalate_to !== null && !options.some(({ value }) => value === rule.escalate_to);
  const named = isUnknown ? [{ value: rule.escalate_to ?? "", label: rule.escalate_to ?? "" }] : [];
  return (
    <div className="grid gap-3 sm:col-span-full sm:grid-cols-3">
      <NumberField
        label={t("agents.rule.remind")}
        error={at("remind_seconds")}
        value={minutes(rule.remind_seconds)}
        step="any"
        isOptional
        onChange={(value) => set({ remind_seconds: seconds(value) })}
      />
      <NumberField
        label={t("agents.rule.escalate")}
        error={at("escalate_seconds")}
        value={minutes(rule.escalate_seconds)}
        step="any"
        isOptional
        onChange={(value) => set({ escalate_seconds: seconds(value) })}
      />
      <Field label={t("agents.rule.escalate-to")} error={at("escalate_to")}>
        {(control) => (
          <Select
            {...control}
            options={[...options, ...named]}
            value={rule.escalate_to ?? ""}
            onChange={(event) => set({ escalate_to: event.target.value === "" ? null : event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
