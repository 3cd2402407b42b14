import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useEraseMember } from "@/features/admin/api/erase-member";
import { ErasureProof } from "@/features/admin/erasure-proof";
import type { MemberOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

/** Erases a person after their address was typed, and shows the proof. */
export function EraseMemberDialog({ member, onClose }: { member: MemberOut; onClose: () => void }) {
  const t = useT(adminText);
  const form = useId();
  const erase = useEraseMember();
  const [typed, setTyped] = useState("");
  const isSure = typed.trim().toLowerCase() === member.email.toLowerCase();
  const name = member.name || member.email;
  if (erase.data !== undefined) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={t("members.erased.title", { name })}
        footer={<Button onClick={onClose}>{t("action.close")}</Button>}
      >
        <ErasureProof proof={erase.data} />
      </Dialog>
    );
  }
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="destroy" disabled={!isSure} isBusy={erase.isPending}>
        {t("members.erase.action")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={t("members.erase.title", { name })} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isSure) erase.mutate(member.id);
        }}
      >
        <p className="text-pretty">{t("members.erase.text")}</p>
        <p className="text-pretty text-muted">{t("members.erase.kept")}</p>
        <Field label={t("members.erase.type", { email: member.email })}>
          {(control) => (
            <Input
              {...control}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <FormError error={erase.error} fields={[]} />
      </form>
    </Dialog>
  );
}
