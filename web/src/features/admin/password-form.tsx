import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { Input } from "@/components/ui/input";
import { useSetPassword } from "@/features/admin/api/set-password";
import { fieldError } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

const LEAST = 12;

/** Sets one's first password, or another. */
export function PasswordForm() {
  const t = useT(adminText);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const save = useSetPassword(() => {
    setCurrent("");
    setNext("");
    showToast({ tone: "plain", text: t("account.password.set") });
  });
  return (
    <form
      className="flex max-w-sm flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ current: current === "" ? null : current, new: next });
      }}
    >
      <Field
        label={t("account.password.current")}
        help={t("account.password.current.help")}
        isOptional
        error={fieldError(save.error, "current")}
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            maxLength={1024}
            value={current}
            onChange={(event) => setCurrent(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t("account.password.new")}
        help={t("account.password.new.help", { count: LEAST })}
        error={fieldError(save.error, "new")}
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="new-password"
            required
            minLength={LEAST}
            maxLength={1024}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
        )}
      </Field>
      <FormError error={save.error} fields={["current", "new"]} />
      <Button type="submit" look="primary" isBusy={save.isPending} className="self-start">
        {t("account.password.save")}
      </Button>
    </form>
  );
}
