import type { ReactNode } from "react";

import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { ModelOrder } from "@/components/ui/model-order";
import { type RouteDraft, TIERS } from "@/features/routing/route-draft";
import { useT } from "@/lib/i18n/context";
import { routingText } from "@/lib/i18n/en/routing";

interface Props {
  draft: RouteDraft;
  known: readonly string[];
  onChange: (draft: RouteDraft) => void;
}

/** How a route chooses: models for each need, what they are compared with, and whether it only reports. */
export function ChoiceFields({ draft, known, onChange }: Props) {
  const t = useT(routingText);
  const baselines = [
    { value: "", label: t("routes.baseline.none") },
    ...known.map((name) => ({ value: name, label: name })),
  ];
  return (
    <>
      <fieldset>
        <legend className="text-sm font-medium">{t("routes.tiers")}</legend>
        <p className="mb-3 text-sm text-muted">{t("routes.tiers.help")}</p>
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          {TIERS.map((tier) => (
            <div key={tier} className="flex flex-col gap-1.5">
              <p className="text-sm">
                {t(`routes.tier.${tier}`)} <span className="text-faint">{t(`routes.tier.${tier}.text`)}</span>
              </p>
              <ModelOrder
                label={t(`routes.tier.${tier}`)}
                names={draft.tiers[tier] ?? []}
                known={known}
                onChange={(names) => onChange({ ...draft, tiers: { ...draft.tiers, [tier]: names } })}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <Field label={t("routes.baseline")} help={t("routes.baseline.help")}>
        {(control) => (
          <Select
            {...control}
            options={baselines}
            value={draft.baseline}
            onChange={(event) => onChange({ ...draft, baseline: event.target.value })}
          />
        )}
      </Field>
      <Toggle name={t("routes.local-first")} text={t("routes.local-first.help")}>
        <Switch
          label={t("routes.local-first")}
          isOn={draft.localFirst}
          onChange={(localFirst) => onChange({ ...draft, localFirst })}
        />
      </Toggle>
      <Toggle name={t("routes.shadow")} text={t("routes.shadow.help")}>
        <Switch label={t("routes.shadow")} isOn={draft.shadow} onChange={(shadow) => onChange({ ...draft, shadow })} />
      </Toggle>
    </>
  );
}

function Toggle({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <div className="flex items-start gap-3">
      <span className="mt-0.5 flex">{children}</span>
      <p>
        <span className="block text-sm font-medium">{name}</span>
        <span className="text-sm text-muted">{text}</span>
      </p>
    </div>
  );
}
