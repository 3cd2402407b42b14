import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useRenameSession } from "@/features/chat/api/rename-session";
import { errorText } from "@/lib/api/error-text";
import type { SessionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

const LONGEST = 200;

/** Gives a session another title. */
export function RenameDialog({ session, onClose }: { session: SessionOut; onClose: () => void }) {
  const t = useT(chatText);
  const form = useId();
  const [title, setTitle] = useState(session.title);
  const rename = useRenameSession(onClose);
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={rename.isPending}>
        {t("action.save")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("chat.rename")} footer={footer}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          rename.mutate({ session, title: title.trim() });
        }}
      >
        <Field label={t("chat.title")} error={rename.error && errorText(rename.error, t)}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={LONGEST}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
