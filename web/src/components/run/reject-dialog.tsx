import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useT } from "@/lib/i18n/context";
import { runPartsText } from "@/lib/i18n/en/run-parts";

const LONGEST = 2_000;

interface Props {
  isOpen: boolean;
  onClose: () => void;
  /** Names what is rejected. */
  title: string;
  isBusy?: boolean;
  onReject: (reason: string) => void;
}

/** Asks why something is rejected: the agent is told. */
export function RejectDialog({ isOpen, onClose, title, isBusy = false, onReject }: Props) {
  const t = useT(runPartsText);
  const form = useId();
  const [reason, setReason] = useState("");
  const submit = () => {
    onReject(reason.trim());
    setReason("");
  };
  const footer = (
    <>
      <CancelButton />
      <Button look="destroy" type="submit" form={form} isBusy={isBusy}>
        {t("ask.reject")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} footer={footer}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t("ask.reason")} help={t("ask.reason.help")} isOptional>
          {(control) => (
            <Textarea
              {...control}
              maxLength={LONGEST}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
                event.preventDefault();
                submit();
              }}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
