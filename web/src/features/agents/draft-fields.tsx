import type { AgentDraft } from "@/features/agents/draft";
import { InstructionsField } from "@/features/agents/instructions-field";
import { LimitsFields } from "@/features/agents/limits-fields";
import { ModelFields } from "@/features/agents/model-fields";
import { OutputField } from "@/features/agents/output-field";
import { RulesFields } from "@/features/agents/rules-fields";
import { Section } from "@/features/agents/section";
import { ToolsPicker } from "@/features/agents/tools-picker";
import type { Validation } from "@/features/agents/use-validation";
import { VariablesFields } from "@/features/agents/variables-fields";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

export interface DraftFieldsProps {
  draft: AgentDraft;
  validation: Validation;
  change: (part: Partial<AgentDraft>) => void;
}

/** Everything that an agent is, part by part. */
export function DraftFields(props: DraftFieldsProps) {
  const { draft, validation, change } = props;
  const t = useT(agentsText);
  return (
    <>
      <Section title={t("agents.instructions.title")} text={t("agents.instructions.text")}>
        <InstructionsField
          value={draft.instructions}
          variables={draft.variables.map(({ name }) => name).filter(Boolean)}
          error={validation.at("/instructions")}
          onChange={(instructions) => change({ instructions })}
        />
      </Section>
      <Section title={t("agents.tools")} text={t("agents.tools.text")}>
        <ToolsPicker {...props} />
      </Section>
      <Section title={t("agents.rules")} text={t("agents.rules.text")}>
        <RulesFields {...props} />
      </Section>
      <Section title={t("agents.model")} text={t("agents.model.text")}>
        <ModelFields {...props} />
      </Section>
      <Section title={t("agents.variables")} text={t("agents.variables.text")}>
        <VariablesFields {...props} />
      </Section>
      <Section title={t("agents.limits")} text={t("agents.limits.text")}>
        <LimitsFields {...props} />
      </Section>
      <Section title={t("agents.output")} text={t("agents.output.text")}>
        <OutputField {...props} />
      </Section>
    </>
  );
}
