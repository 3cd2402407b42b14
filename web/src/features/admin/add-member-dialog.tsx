import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useAddMember } from "@/features/admin/api/add-member";
import { fieldError } from "@/lib/api/error-text";
import type { InvitationOut, MemberCreate, Role } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { covers, ROLES } from "@/lib/roles";

interface Props {
  isOpen: boolean;
  /** The role of whoever adds: nobody gives more than they have. */
  ownRole: Role;
  onClose: () => void;
  onAdded: (invitation: InvitationOut) => void;
}

/** Adds a person by e-mail address. */
export function AddMemberDialog({ isOpen, ownRole, onClose, onAdded }: Props) {
  const t = useT(adminText);
  const form = useId();
  const add = useAddMember(onAdded);
  const close = () => {
    add.reset();
    onClose();
  };
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={add.isPending}>
        {t("members.add")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t("members.add")} footer={footer}>
      <Fields id={form} ownRole={ownRole} error={add.error} onSubmit={(body) => add.mutate(body)} />
    </Dialog>
  );
}

interface FieldsProps {
  id: string;
  ownRole: Role;
  error: Error | null;
  onSubmit: (body: MemberCreate) => void;
}

function Fields({ id, ownRole, error, onSubmit }: FieldsProps) {
  const t = useT(adminText);
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("member");
  const roles = ROLES.filter((one) => covers(ownRole, one)).map((one) => ({ value: one, label: t(`role.${one}`) }));
  return (
    <form
      id={id}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit({ email, name, role });
      }}
    >
      <Field label={t("members.email")} error={fieldError(error, "email")}>
        {(control) => (
          <Input
            {...control}
            type="email"
            required
            maxLength={320}
            autoComplete="off"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label={t("members.name")} isOptional error={fieldError(error, "name")}>
        {(control) => (
          <Input {...control} maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label={t("members.role")} help={t(`members.role.${role}`)} error={fieldError(error, "role")}>
        {(control) => (
          <Select
            {...control}
            options={roles}
            value={role}
            onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? "member")}
          />
        )}
      </Field>
      <p className="text-sm text-muted">{t("members.add.link")}</p>
      <FormError error={error} fields={["email", "name", "role"]} />
    </form>
  );
}
