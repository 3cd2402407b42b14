import { DEFAULT_LIMITS } from "@/features/agents/draft";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import { NumberField } from "@/features/agents/number-field";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const LIMITS = ["steps", "tokens", "seconds", "identical_calls"] as const;

/** Where a run stops by itself. */
export function LimitsFields({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText);
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {LIMITS.map((name) => (
        <NumberField
          key={name}
          label={t(`agents.limits.${name}`)}
          help={t("agents.limits.usual", { value: DEFAULT_LIMITS[name] })}
          error={validation.at(`/limits/${name}`)}
          value={draft.limits[name]}
          onChange={(value) => change({ limits: { ...draft.limits, [name]: value ?? 0 } })}
        />
      ))}
      <NumberField
        label={t("agents.limits.cost_usd")}
        help={t("agents.limits.cost_usd.help")}
        error={validation.at("/limits/cost_usd")}
        value={draft.limits.cost_usd}
        step="any"
        isOptional
        onChange={(value) => change({ limits: { ...draft.limits, cost_usd: value } })}
      />
    </div>
  );
}
