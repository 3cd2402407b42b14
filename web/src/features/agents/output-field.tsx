import { lazy, Suspense } from "react";

import { Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { readObject } from "@/features/agents/draft";
import type { DraftFieldsProps } from "@/features/agents/draft-fields";
import { FieldError } from "@/features/agents/field-error";
import { useT } from "@/lib/i18n/context";
import { agentsText } from "@/lib/i18n/en/agents";

const CodeEditor = lazy(async () => ({ default: (await import("@/components/code-editor/code-editor")).CodeEditor }));

const FIRST = JSON.stringify(
  { type: "object", properties: { summary: { type: "string" } }, required: ["summary"], additionalProperties: false },
  null,
  2,
);

/** The form of the answer: plain text, or an object that fits a JSON Schema. */
export function OutputField({ draft, validation, change }: DraftFieldsProps) {
  const t = useT(agentsText);
  const { outputSchema } = draft;
  const unreadable = outputSchema !== null && readObject(outputSchema) === undefined ? t("form.json") : null;
  return (
    <div className="flex flex-col gap-3">
      <label className="flex items-center gap-3">
        <Switch
          isOn={outputSchema !== null}
          label={t("agents.output.on")}
          onChange={(isOn) => change({ outputSchema: isOn ? FIRST : null })}
        />
        {t("agents.output.on")}
      </label>
      {outputSchema !== null && (
        <Suspense fallback={<Skeleton className="h-40 w-full" />}>
          <CodeEditor
            label={t("agents.output")}
            language="json"
            initial={outputSchema}
            onChange={(text) => change({ outputSchema: text })}
          />
        </Suspense>
      )}
      <FieldError text={unreadable ?? validation.at("/output_schema", true)} />
    </div>
  );
}
