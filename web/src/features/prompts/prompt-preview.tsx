import { useState } from "react";

import { CopyText } from "@/components/ui/copy-text";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { choicesOf, type Draft, parsed, preview, type VariableDraft } from "@/features/prompts/draft";
import { useT } from "@/lib/i18n/context";
import { promptsText } from "@/lib/i18n/en/prompts";
import { variablesText } from "@/lib/i18n/en/variables";

const LOOKS = {
  text: "",
  value: "rounded-sm bg-accent-wash text-accent",
  gap: "rounded-sm bg-wait-wash text-wait",
};

/** What comes of a draft, with values to try. */
export function PromptPreview({ draft }: { draft: Draft }) {
  const t = useT(promptsText, variablesText);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const parts = preview(draft, values);
  const text = parts.map((part) => part.text).join("");
  return (
    <section aria-label={t("prompts.preview")} className="flex flex-col gap-4">
      <div className="flex items-center gap-2">
        <h2 className="font-semibold">{t("prompts.preview")}</h2>
        {text !== "" && <CopyText text={text} label={t("prompts.preview.copy")} />}
      </div>
      {draft.variables.length > 0 && (
        <div className="grid gap-3 sm:grid-cols-2">
          {draft.variables.map((variable) => (
            <ValueField
              key={variable.key}
              variable={variable}
              value={values[variable.name] ?? ""}
              onChange={(value) => setValues({ ...values, [variable.name]: value })}
            />
          ))}
        </div>
      )}
      <p className="min-h-24 rounded-md border border-line bg-surface p-3 font-mono text-sm/6 wrap-anywhere whitespace-pre-wrap">
        {parts.map((part, index) => (
          <span key={index} className={LOOKS[part.kind]}>
            {part.text}
          </span>
        ))}
      </p>
      <p className="text-sm text-muted">{t("prompts.preview.help")}</p>
    </section>
  );
}

interface ValueProps {
  variable: VariableDraft;
  value: string;
  onChange: (value: string) => void;
}

function ValueField({ variable, value, onChange }: ValueProps) {
  const t = useT(promptsText, variablesText);
  const { name, type, initial, description } = variable;
  const choices = type === "boolean" ? ["true", "false"] : choicesOf(variable);
  const nothing = initial === "" ? t("prompts.value.none") : t("prompts.value.default", { value: initial });
  const isWrong = value !== "" && parsed(type, value) === null;
  return (
    <Field
      label={name}
      {...(description !== "" && { help: description })}
      error={isWrong ? t("prompts.value.wrong", { type: t(`variable.type.${type}`) }) : null}
    >
      {(control) =>
        choices.length > 0 ? (
          <Select
            {...control}
            options={[{ value: "", label: nothing }, ...choices.map((one) => ({ value: one, label: one }))]}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input {...control} placeholder={nothing} value={value} onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}
