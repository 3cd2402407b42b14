import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useCreateStandIn } from "@/features/admin/api/stand-ins";
import type { MemberOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

const EMPTY = { member: "", from: "", until: "" };

/** Names who decides for oneself, from when to when. */
export function StandInForm({ members }: { members: readonly MemberOut[] }) {
  const t = useT(adminText);
  const [form, setForm] = useState(EMPTY);
  const create = useCreateStandIn(() => setForm(EMPTY));
  const moment = (local: string) => (local === "" ? null : new Date(local).toISOString());
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const ends_at = moment(form.until);
        if (ends_at !== null) create.mutate({ stand_in_id: form.member, starts_at: moment(form.from), ends_at });
      }}
    >
      <Field label={t("account.stand-in.member")}>
        {(control) => (
          <Combobox
            {...control}
            value={form.member}
            options={members.map(({ id, name, email }) => ({ value: id, label: name || email, detail: email }))}
            onChange={(member) => setForm({ ...form, member })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("account.stand-in.from")} help={t("account.stand-in.from.help")} isOptional>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={form.from}
              onChange={(event) => setForm({ ...form, from: event.target.value })}
            />
          )}
        </Field>
        <Field label={t("account.stand-in.until")}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              required
              value={form.until}
              onChange={(event) => setForm({ ...form, until: event.target.value })}
            />
          )}
        </Field>
      </div>
      <FormError error={create.error} fields={[]} />
      <Button type="submit" className="self-start" disabled={form.member === ""} isBusy={create.isPending}>
        {t("account.stand-in.create")}
      </Button>
    </form>
  );
}
