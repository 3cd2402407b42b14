import { Plus, Trash2 } from "lucide-react";
import { useId } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { newRule, type RuleDraft } from "@/features/agents/draft";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import { RuleEscalation } from "@/features/agents/rule-escalation";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";
import { toolsText } from "@/lib/i18n/en/tools";

const RISKS = ["low", "medium", "high"] as const;
const HOUR_SECONDS = 3_600;

/** Which calls wait for a person. */
export function RulesFields({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText, toolsText);
  const names = useId();
  const { rules } = draft;
  const set = (index: number, part: Partial<RuleDraft>) =>
    change({ rules: rules.map((rule, at) => (at === index ? { ...rule, ...part } : rule)) });
  const add = () => change({ rules: [...rules, { ...newRule(), risk: "medium" }] });
  return (
    <div className="flex flex-col items-start gap-3">
      <datalist id={names}>
        {["*", ...draft.tools].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rules.map((rule, index) => (
        <fieldset
          key={rule.key}
          aria-label={t("agents.rule", { number: index + 1 })}
          className="grid w-full items-start gap-3 rounded-lg border border-line p-3 sm:grid-cols-[minmax(0,1fr)_9rem_8rem_2rem]"
        >
          <Field label={t("agents.rule.tool")} error={validation.at(`/approvals/${index}/tool`)}>
            {(control) => (
              <Input
                {...control}
                list={names}
                className="font-mono"
                value={rule.tool}
                onChange={(event) => set(index, { tool: event.target.value })}
              />
            )}
          </Field>
          <Field label={t("agents.rule.risk")} error={validation.at(`/approvals/${index}/risk`)}>
            {(control) => (
              <Select
                {...control}
                options={RISKS.map((value) => ({ value, label: t(`risk.${value}`) }))}
                value={rule.risk}
                onChange={(event) => set(index, { risk: RISKS.find((one) => one === event.target.value) ?? "low" })}
              />
            )}
          </Field>
          <Field label={t("agents.rule.hours")} error={validation.at(`/approvals/${index}/expires_seconds`)}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={0}
                step="any"
                className="numeric"
                value={rule.expires_seconds / HOUR_SECONDS}
                onChange={(event) =>
                  set(index, { expires_seconds: Math.round(Number(event.target.value) * HOUR_SECONDS) })
                }
              />
            )}
          </Field>
          <IconButton
            icon={Trash2}
            label={t("agents.rule.remove", { number: index + 1 })}
            className="sm:mt-6.5"
            onClick={() => change({ rules: rules.toSpliced(index, 1) })}
          />
          <RuleEscalation
            rule={rule}
            at={(name) => validation.at(`/approvals/${index}/${name}`)}
            set={(part) => set(index, part)}
          />
        </fieldset>
      ))}
      <Button size="small" onClick={add}>
        <Plus aria-hidden />
        {t("agents.rule.add")}
      </Button>
    </div>
  );
}
