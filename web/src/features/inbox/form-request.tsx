import { Check, X } from "lucide-react";
import { useId, useState } from "react";

import { SchemaForm } from "@/components/schema-form/schema-form";
import { Button } from "@/components/ui/button";
import { ArgumentsView } from "@/features/inbox/arguments-view";
import { givenValues } from "@/features/inbox/given-values";
import { RejectDialog } from "@/features/inbox/reject-dialog";
import { RequestActions } from "@/features/inbox/request-actions";
import { useVerdict } from "@/features/inbox/use-verdict";
import type { ApprovalOut } from "@/lib/api/schema";
import { toolName } from "@/lib/call-summary";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";
import { type FormSchema, initialValue } from "@/lib/json-schema";
import { useShortcut } from "@/lib/keyboard/shortcuts";
import { validateForm } from "@/lib/validate-form";

const NO_FORM: FormSchema = {};

interface Props {
  approval: ApprovalOut;
  canDecide: boolean;
  onLeave: () => void;
}

/** A question of an agent, or of Eyrie about a call whose outcome was lost: a form to fill in. */
export function FormRequest({ approval, canDecide, onLeave }: Props) {
  const t = useT(inboxText);
  const form = useId();
  const schema: FormSchema = approval.form ?? NO_FORM;
  const verdict = useVerdict(approval, onLeave);
  const [value, setValue] = useState(() => initialValue(schema));
  const [isSubmitted, setSubmitted] = useState(false);
  const [isRejecting, setRejecting] = useState(false);
  const own = validateForm(schema, value, t);
  const isQuestion = approval.kind === "question";
  const reject = () => setRejecting(true);
  const focus = () => document.getElementById(form)?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  useShortcut("e", t("inbox.answer"), focus);
  useShortcut("r", t("inbox.decline"), () => canDecide && isQuestion && reject());
  return (
    <>
      {!isQuestion && (
        <section>
          <p className="mb-4 max-w-prose text-muted">{t("inbox.outcome.text", { tool: toolName(approval.tool) })}</p>
          <h3 className="mb-2 text-sm font-medium">{t("inbox.arguments")}</h3>
          <ArgumentsView schema={null} value={approval.arguments ?? {}} />
        </section>
      )}
      <form
        id={form}
        className="contents"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitted(true);
          if (Object.keys(own).length === 0)
            verdict.submit({ decision: "answered", answer: givenValues(schema, value) });
        }}
      >
        <SchemaForm
          schema={schema}
          value={value}
          errors={isSubmitted ? { ...verdict.errors, ...own } : {}}
          onChange={setValue}
        />
        {canDecide ? (
          <RequestActions>
            <Button look="primary" type="submit" isBusy={verdict.isBusy}>
              <Check aria-hidden />
              {t("inbox.answer")}
            </Button>
            {isQuestion && (
              <Button look="danger" onClick={reject}>
                <X aria-hidden />
                {t("inbox.decline")}
              </Button>
            )}
          </RequestActions>
        ) : (
          <p className="text-sm text-muted">{t("inbox.viewer")}</p>
        )}
      </form>
      <RejectDialog
        isOpen={isRejecting}
        onClose={() => setRejecting(false)}
        title={t("inbox.decline")}
        onReject={(reason) => verdict.settle({ decision: "rejected", reason })}
      />
    </>
  );
}
