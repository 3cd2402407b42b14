import { useId, useState } from "react";

import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useCreateKey } from "@/features/keys/api/create-key";
import { BudgetFields } from "@/features/keys/budget-fields";
import { limitsOf, NO_BUDGET, NO_LIMITS } from "@/features/keys/limit-draft";
import { LIMIT_FIELDS, LimitFields } from "@/features/keys/limit-fields";
import { ScopeChoice } from "@/features/keys/scope-choice";
import { fieldError } from "@/lib/api/error-text";
import type { NewKeyOut, Role } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";
import { covers, ROLES } from "@/lib/roles";

interface Props {
  isOpen: boolean;
  /** The role of whoever creates the key: it can't have a higher one. */
  ownRole: Role;
  onClose: () => void;
  onCreated: (key: NewKeyOut) => void;
}

/** Makes a key for a program. */
export function CreateKeyDialog({ isOpen, ownRole, onClose, onCreated }: Props) {
  const t = useT(keysText);
  const form = useId();
  const create = useCreateKey(onCreated);
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("member");
  const [expires, setExpires] = useState("");
  const [scopes, setScopes] = useState<readonly string[] | null>(null);
  const [limits, setLimits] = useState(NO_LIMITS);
  const [budget, setBudget] = useState(NO_BUDGET);
  const close = () => {
    setLimits(NO_LIMITS);
    setBudget(NO_BUDGET);
    setScopes(null);
    setName("");
    setExpires("");
    create.reset();
    onClose();
  };
  const submit = () =>
    create.mutate(
      {
        name,
        role,
        ...(scopes !== null && { scopes: [...scopes] }),
        ...limitsOf(limits),
        budget: budget.amount === "" ? null : { period: budget.period, limit_usd: budget.amount },
        expires_at: expires === "" ? null : new Date(`${expires}T23:59:59`).toISOString(),
      },
      { onSuccess: close },
    );
  const roles = ROLES.filter((one) => covers(ownRole, one)).map((one) => ({ value: one, label: t(`role.${one}`) }));
  const footer = (
    <>
      <CancelButton />
      <Button type="submit" form={form} look="primary" isBusy={create.isPending}>
        {t("keys.new")}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t("keys.new")} footer={footer}>
      <form
        id={form}
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t("keys.name")} help={t("keys.name.help")} error={fieldError(create.error, "name")}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Field label={t("keys.role")} help={t("keys.role.help")} error={fieldError(create.error, "role")}>
          {(control) => (
            <Select
              {...control}
              options={roles}
              value={role}
              onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? "member")}
            />
          )}
        </Field>
        <Field
          label={t("keys.expires")}
          help={t("keys.expires.help")}
          isOptional
          error={fieldError(create.error, "expires_at")}
        >
          {(control) => (
            <Input {...control} type="date" value={expires} onChange={(event) => setExpires(event.target.value)} />
          )}
        </Field>
        <LimitFields draft={limits} onChange={setLimits} error={create.error} />
        <BudgetFields budget={budget} onChange={setBudget} error={create.error} />
        <ScopeChoice scopes={scopes} onChange={setScopes} />
        <FormError error={create.error} fields={["name", "role", "expires_at", "budget/limit_usd", ...LIMIT_FIELDS]} />
      </form>
    </Dialog>
  );
}
