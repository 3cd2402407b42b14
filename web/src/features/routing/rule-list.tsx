import { Plus } from "lucide-react";

import { Button } from "@/components/ui/button";
import { newRule, type RuleDraft } from "@/features/routing/route-draft";
import { RuleFields } from "@/features/routing/rule-fields";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  rules: readonly RuleDraft[];
  known: readonly string[];
  /** The keys of those that use no model. */
  incomplete: readonly string[];
  onChange: (rules: readonly RuleDraft[]) => void;
}

/** Exceptions from the tiers; the first that holds counts. */
export function RuleList({ rules, known, incomplete, onChange }: Props) {
  const t = useT(routingText);
  return (
    <section aria-labelledby="rules" className="flex flex-col gap-3">
      <div>
        <h3 id="rules" className="text-sm font-medium">
          {t("routes.rules")}
        </h3>
        <p className="text-sm text-muted">{t("routes.rules.help")}</p>
      </div>
      {rules.map((rule, index) => (
        <RuleFields
          key={rule.key}
          number={index + 1}
          rule={rule}
          known={known}
          error={incomplete.includes(rule.key) ? t("routes.rule.use.missing") : null}
          onChange={(changed) => onChange(rules.with(index, changed))}
          onRemove={() => onChange(rules.toSpliced(index, 1))}
        />
      ))}
      <Button size="small" className="self-start" onClick={() => onChange([...rules, newRule()])}>
        <Plus aria-hidden />
        {t("routes.rule.add")}
      </Button>
    </section>
  );
}
