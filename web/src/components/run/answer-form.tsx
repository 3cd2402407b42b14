import { useState } from "react";

import { RejectForm } from "@/components/run/reject-form";
import { useSchemaForm } from "@/components/run/use-schema-form";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import { useDecideApproval } from "@/lib/api/decide-approval";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { FormSchema } from "@/lib/json-schema";
import type { Approval } from "@/lib/stream/state";

/** The form of a question, or of whether a cut-off call happened. */
export function AnswerForm({ approval }: { approval: Approval }) {
  const t = useT(runPartsText);
  const schema = (approval.form ?? { type: "object" }) as FormSchema;
  const form = useSchemaForm(schema, {});
  const decide = useDecideApproval(approval.id);
  const [isDeclining, setDeclining] = useState(false);
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    form.submit((answer) => decide.mutate({ decision: "answered", answer }));
  };
  const isBusy = decide.isPending || decide.isSuccess;
  if (isDeclining) {
    return (
      <RejectForm
        action={t("ask.decline")}
        isBusy={isBusy}
        error={decide.error}
        onBack={() => setDeclining(false)}
        onReject={(reason) => decide.mutate({ decision: "rejected", reason })}
      />
    );
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 px-4 py-3">
      <SchemaForm schema={schema} value={form.value} errors={form.errors} onChange={form.setValue} />
      {decide.error !== null && (
        <p role="alert" className="text-sm text-bad">
          {errorText(decide.error, t)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {t("ask.answer")}
        </Button>
        {approval.kind === "question" && (
          <Button look="quiet" onClick={isBusy ? null : () => setDeclining(true)}>
            {t("ask.decline")}
          </Button>
        )}
      </div>
    </form>
  );
}
