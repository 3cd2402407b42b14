import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

const LONGEST = { reason: 2_000, correction: 20_000 };

interface Props {
  reason: string;
  correction: string;
  onSave: (words: { reason: string; correction: string }) => void;
  onTakeBack: () => void;
}

/** What was wrong with an answer. */
export function FeedbackForm({ onSave, onTakeBack, ...given }: Props) {
  const t = useT(runPartsText);
  const [reason, setReason] = useState(given.reason);
  const [correction, setCorrection] = useState(given.correction);
  return (
    <form
      className="flex w-88 max-w-full flex-col gap-4 text-base"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ reason: reason.trim(), correction: correction.trim() });
      }}
    >
      <Field label={t("feedback.reason")} isOptional>
        {(control) => (
          <Textarea
            {...control}
            maxLength={LONGEST.reason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("feedback.correction")} help={t("feedback.correction.help")} isOptional>
        {(control) => (
          <Textarea
            {...control}
            maxLength={LONGEST.correction}
            value={correction}
            onChange={(event) => setCorrection(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-between gap-2">
        <Button look="quiet" onClick={onTakeBack}>
          {t("feedback.take-back")}
        </Button>
        <Button type="submit" look="primary">
          {t("action.save")}
        </Button>
      </div>
    </form>
  );
}
