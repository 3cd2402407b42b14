import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

const LONGEST = 2_000;

interface Props {
  /** The verb. */
  action: string;
  isBusy: boolean;
  error: Error | null;
  onBack: () => void;
  onReject: (reason: string) => void;
}

/** Says no, and to the agent why. */
export function RejectForm({ action, isBusy, error, onBack, onReject }: Props) {
  const t = useT(runPartsText);
  const [reason, setReason] = useState("");
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (!isBusy) onReject(reason.trim());
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4 px-4 py-3">
      <Field label={t("ask.reason")} help={t("ask.reason.help")} isOptional>
        {(control) => (
          <Textarea
            {...control}
            ref={(element) => element?.focus()}
            maxLength={LONGEST}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {error !== null && (
        <p role="alert" className="text-sm text-bad">
          {errorText(error, t)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="danger" isBusy={isBusy}>
          {action}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
