import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Textarea } from "@/components/ui/textarea";
import { useDelegate } from "@/features/inbox/api/delegate";
import { meQuery } from "@/lib/api/me";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import type { ApprovalOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { inboxText } from "@/lib/i18n/en/inbox";

const LONGEST = 2_000;

/** Asks to whom a decision is passed on, and what they should know. */
export function DelegateDialog({ approval, onClose }: { approval: ApprovalOut; onClose: () => void }) {
  const t = useT(inboxText);
  const form = useId();
  const { data: me } = useQuery(meQuery);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const [member, setMember] = useState("");
  const [note, setNote] = useState("");
  const delegate = useDelegate(approval.id, onClose);
  const others = members.filter(({ id, role }) => id !== me?.id && role !== "viewer");
  const footer = (
    <>
      <CancelButton />
      <Button look="primary" type="submit" form={form} disabled={member === ""} isBusy={delegate.isPending}>
        {t("inbox.delegate")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("inbox.delegate.title")} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          delegate.mutate({ user_id: member, note: note.trim() });
        }}
      >
        <Field label={t("inbox.delegate.member")}>
          {(control) => (
            <Combobox
              {...control}
              value={member}
              options={others.map(({ id, name, email }) => ({ value: id, label: name || email, detail: email }))}
              onChange={setMember}
            />
          )}
        </Field>
        <Field label={t("inbox.note")} help={t("inbox.delegate.help")} isOptional>
          {(control) => (
            <Textarea {...control} maxLength={LONGEST} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        <FormError error={delegate.error} fields={[]} />
      </form>
    </Dialog>
  );
}
