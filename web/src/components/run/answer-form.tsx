import { Check, X } from "lucide-react";
import { useId, useState } from "react";

import { CallArguments } from "@/components/run/call-arguments";
import { RejectDialog } from "@/components/run/reject-dialog";
import type { RequestProps } from "@/components/run/request";
import { RequestActions } from "@/components/run/request-actions";
import { RequestKeys } from "@/components/run/request-keys";
import { useSchemaForm } from "@/components/run/use-schema-form";
import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { fieldProblems } from "@/lib/api/field-problems";
import { spokenName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";
import type { FormSchema } from "@/lib/json-schema";

const NO_FORM: FormSchema = {};

/** A question of an agent, or of Eyrie about a call whose outcome was lost: a form to fill in. */
export function AnswerForm({ request, decision, canDecide, place }: RequestProps) {
  const t = useT(runPartsText);
  const id = useId();
  const schema = request.form ?? NO_FORM;
  const form = useSchemaForm(schema, {});
  const [isDeclining, setDeclining] = useState(false);
  const isQuestion = request.kind === "question";
  const problems = fieldProblems(decision.error);
  const decline = () => setDeclining(true);
  const focus = () => document.getElementById(id)?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  const keys = [
    { keys: "e", label: t("ask.answer"), run: focus },
    ...(isQuestion ? [{ keys: "r", label: t("ask.decline"), run: decline }] : []),
  ];
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (!decision.isBusy) form.submit((answer) => decision.decide({ decision: "answered", answer }));
  };
  return (
    <>
      {place === "page" && canDecide && <RequestKeys all={keys} />}
      {!isQuestion && (
        <>
          <p className="max-w-prose text-muted">{t("ask.outcome.text", { tool: spokenName(request.tool) })}</p>
          <CallArguments schema={null} value={request.arguments ?? {}} />
        </>
      )}
      <form id={id} className="contents" noValidate onSubmit={submit}>
        <SchemaForm
          schema={schema}
          value={form.value}
          errors={{ ...problems, ...form.errors }}
          onChange={form.setValue}
        />
        {Object.keys(problems).length === 0 && <FormError error={decision.error} fields={[]} />}
        <RequestActions place={place} canDecide={canDecide}>
          <Button look="primary" type="submit" isBusy={decision.isBusy}>
            <Check aria-hidden />
            {t("ask.answer")}
          </Button>
          {isQuestion && (
            <Button look="danger" onClick={decision.isBusy ? null : decline}>
              <X aria-hidden />
              {t("ask.decline")}
            </Button>
          )}
        </RequestActions>
      </form>
      <RejectDialog
        isOpen={isDeclining}
        onClose={() => setDeclining(false)}
        title={t("ask.decline")}
        onReject={(reason) => {
          setDeclining(false);
          decision.decide({ decision: "rejected", reason });
        }}
      />
    </>
  );
}
