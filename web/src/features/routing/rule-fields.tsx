import { Trash2 } from "lucide-react";

import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { ModelOrder } from "@/components/ui/model-order";
import { type RuleDraft, TIERS } from "@/features/routing/route-draft";
import type { Condition } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

const FACTS = ["tools", "images", "structured"] as const;

interface Props {
  number: number;
  rule: RuleDraft;
  known: readonly string[];
  error: string | null;
  onChange: (rule: RuleDraft) => void;
  onRemove: () => void;
}

/** One exception: when it holds, which models it uses, and why. */
export function RuleFields({ number, rule, known, error, onChange, onRemove }: Props) {
  const t = useT(routingText);
  const { when } = rule;
  const set = (change: Condition) => onChange({ ...rule, when: { ...when, ...change } });
  const name = t("routes.rule", { number });
  const any = { value: "", label: t("routes.rule.any") };
  const tiers = [any, ...TIERS.map((tier) => ({ value: tier, label: t(`routes.tier.${tier}`) }))];
  const answers = [any, { value: "yes", label: t("routes.rule.yes") }, { value: "no", label: t("routes.rule.no") }];
  return (
    <fieldset className="flex flex-col gap-3 rounded-lg border border-line p-3">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center justify-between">
        <span aria-hidden className="text-sm font-medium">
          {name}
        </span>
        <IconButton icon={Trash2} label={t("routes.rule.remove", { number })} onClick={onRemove} className="size-7" />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={t("routes.rule.needs")}>
          {(control) => (
            <Select
              {...control}
              options={tiers}
              value={when.complexity?.[0] ?? ""}
              onChange={(event) => set({ complexity: TIERS.filter((tier) => tier === event.target.value) })}
            />
          )}
        </Field>
        <Field label={t("routes.rule.tokens")}>
          {(control) => (
            <Input
              {...control}
              type="number"
              min={0}
              className="numeric"
              value={when.input_tokens_from ?? ""}
              onChange={({ target }) => set({ input_tokens_from: target.value === "" ? null : Number(target.value) })}
            />
          )}
        </Field>
        <Field label={t("routes.rule.agent")}>
          {(control) => (
            <Input
              {...control}
              maxLength={128}
              placeholder={t("routes.rule.agent.example")}
              value={when.agent ?? ""}
              onChange={(event) => set({ agent: event.target.value || null })}
            />
          )}
        </Field>
        {FACTS.map((fact) => (
          <Field key={fact} label={t(`routes.rule.${fact}`)}>
            {(control) => (
              <Select
                {...control}
                options={answers}
                value={{ true: "yes", false: "no", null: "" }[`${when[fact] ?? null}`]}
                onChange={({ target }) => set({ [fact]: { yes: true, no: false }[target.value] ?? null })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="flex flex-col gap-1.5">
        <p className="text-sm font-medium">{t("routes.rule.use")}</p>
        <ModelOrder label={name} names={rule.use} known={known} onChange={(use) => onChange({ ...rule, use })} />
        {error !== null && (
          <p role="alert" className="text-sm text-bad">
            {error}
          </p>
        )}
      </div>
      <Field label={t("routes.rule.because")} isOptional>
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={rule.because}
            onChange={(event) => onChange({ ...rule, because: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
