import { useState } from "react";

import { CallArguments } from "@/components/run/call-arguments";
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

/** A call that waits for permission: as it is, with other arguments, or not at all. */
export function CallForm({ approval }: { approval: Approval }) {
  const t = useT(runPartsText);
  const [mode, setMode] = useState<"read" | "edit" | "reject">("read");
  const given = approval.arguments ?? {};
  const schema = (approval.form ?? { type: "object" }) as FormSchema;
  const form = useSchemaForm(schema, given);
  const decide = useDecideApproval(approval.id);
  const isBusy = decide.isPending || decide.isSuccess;
  const approve = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (mode === "read") decide.mutate({ decision: "approved" });
    else form.submit((edited) => decide.mutate({ decision: "edited", arguments: edited }));
  };
  if (mode === "reject") {
    return (
      <RejectForm
        action={t("ask.reject")}
        isBusy={isBusy}
        error={decide.error}
        onBack={() => setMode("read")}
        onReject={(reason) => decide.mutate({ decision: "rejected", reason })}
      />
    );
  }
  return (
    <form onSubmit={approve} className="flex flex-col gap-4 px-4 py-3">
      {mode === "read" ? (
        <CallArguments value={given} />
      ) : (
        <SchemaForm schema={schema} value={form.value} errors={form.errors} onChange={form.setValue} />
      )}
      {decide.error !== null && (
        <p role="alert" className="text-sm text-bad">
          {errorText(decide.error, t)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {mode === "read" ? t("ask.approve") : t("ask.approve-edited")}
        </Button>
        {mode === "read" ? (
          <>
            <Button onClick={isBusy || approval.form === undefined ? null : () => setMode("edit")}>
              {t("ask.edit")}
            </Button>
            <Button look="danger" onClick={isBusy ? null : () => setMode("reject")}>
              {t("ask.reject")}
            </Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => setMode("read")}>
            {t("action.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
