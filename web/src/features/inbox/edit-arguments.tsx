import { useEffect, useRef, useState } from "react";

import { FieldDiff } from "@/components/diff/field-diff";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import { givenValues } from "@/features/inbox/given-values";
import { RequestActions } from "@/features/inbox/request-actions";
import { diffFields } from "@/lib/diff";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import type { FormSchema, FormValue } from "@/lib/json-schema";
import { validateForm } from "@/lib/validate-form";

interface Props {
  schema: FormSchema;
  given: FormValue;
  /** What the server found wrong, by JSON pointer. */
  problems: Readonly<Record<string, string>>;
  isBusy: boolean;
  onCancel: () => void;
  onSubmit: (changed: FormValue) => void;
}

/** Changes what a call is made with, and shows what is changed while it is. */
export function EditArguments({ schema, given, problems, isBusy, onCancel, onSubmit }: Props) {
  const t = useT(inboxText);
  const form = useRef<HTMLFormElement>(null);
  // The focus belongs to the browser: it goes to the first field once.
  useEffect(() => form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus(), []);
  const [value, setValue] = useState(given);
  const errors = { ...problems, ...validateForm(schema, value, t) };
  const changed = givenValues(schema, value);
  const isValid = Object.keys(validateForm(schema, value, t)).length === 0;
  const isChanged = diffFields(given, changed).length > 0;
  return (
    <form
      ref={form}
      className="contents"
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid && isChanged) onSubmit(changed);
      }}
    >
      <section>
        <h3 className="mb-3 text-sm font-medium">{t("inbox.arguments")}</h3>
        <SchemaForm schema={schema} value={value} errors={errors} onChange={setValue} />
      </section>
      <section aria-live="polite">
        <h3 className="mb-2 text-sm font-medium">{t("inbox.changes")}</h3>
        {isChanged && isValid ? (
          <FieldDiff before={given} after={changed} />
        ) : (
          <p className="text-sm text-muted">{t(isValid ? "inbox.changes.none" : "inbox.changes.invalid")}</p>
        )}
      </section>
      <RequestActions>
        <Button look="primary" type="submit" disabled={!isValid || !isChanged} isBusy={isBusy}>
          {t("inbox.approve-changed")}
        </Button>
        <Button onClick={onCancel}>{t("action.cancel")}</Button>
      </RequestActions>
    </form>
  );
}
