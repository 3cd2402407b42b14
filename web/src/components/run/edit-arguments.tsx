import { useEffect, useRef, useState } from "react";

import { FieldDiff } from "@/components/diff/field-diff";
import { givenValues } from "@/components/run/given-values";
import type { Decision, RequestPlace } from "@/components/run/request";
import { RequestActions } from "@/components/run/request-actions";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { fieldProblems } from "@/lib/api/field-problems";
import { diffFields } from "@/lib/diff";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { FormSchema, FormValue } from "@/lib/json-schema";
import { validateForm } from "@/lib/validate-form";

interface Props {
  schema: FormSchema;
  given: FormValue;
  decision: Decision;
  place: RequestPlace;
  onCancel: () => void;
  onSubmit: (changed: FormValue) => void;
}

/** Changes what a call is made with, and shows what is changed while it is. */
export function EditArguments({ schema, given, decision, place, onCancel, onSubmit }: Props) {
  const t = useT(runPartsText);
  const form = useRef<HTMLFormElement>(null);
  // The focus belongs to the browser: it goes to the first field once.
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  const [value, setValue] = useState(given);
  const own = validateForm(schema, value, t);
  const problems = fieldProblems(decision.error);
  const changed = givenValues(schema, value);
  const isValid = Object.keys(own).length === 0;
  const isChanged = diffFields(given, changed).length > 0;
  return (
    <form
      ref={form}
      className="contents"
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid && isChanged && !decision.isBusy) onSubmit(changed);
      }}
    >
      <SchemaForm schema={schema} value={value} errors={{ ...problems, ...own }} onChange={setValue} />
      <section aria-live="polite">
        <h3 className="mb-2 text-sm font-medium">{t("ask.changes")}</h3>
        {isChanged && isValid ? (
          <FieldDiff before={given} after={changed} />
        ) : (
          <p className="text-sm text-muted">{t(isValid ? "ask.changes.none" : "ask.changes.invalid")}</p>
        )}
      </section>
      {Object.keys(problems).length === 0 && <FormError error={decision.error} fields={[]} />}
      <RequestActions place={place} canDecide>
        <Button look="primary" type="submit" disabled={!isValid || !isChanged} isBusy={decision.isBusy}>
          {t("ask.approve-edited")}
        </Button>
        <Button onClick={onCancel}>{t("action.cancel")}</Button>
      </RequestActions>
    </form>
  );
}
