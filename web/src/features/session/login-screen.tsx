import { useState } from "react";

import { Mark } from "@/components/layout/mark";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { usePasswordSignIn } from "@/features/session/api/sign-in";
import { useTitle } from "@/hooks/use-title";
import { errorText } from "@/lib/api/error-text";
import { useT } from "@/lib/i18n/context";

interface Props {
  /** Why the one-time link did not work, when that is how somebody came here. */
  linkError: Error | null;
  onSignedIn: () => void;
}

/** Where people sign in. */
export function LoginScreen({ linkError, onSignedIn }: Props) {
  const t = useT();
  useTitle(t("login.title"));
  const signIn = usePasswordSignIn(onSignedIn);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <main className="flex min-h-dvh items-center justify-center px-6 py-12">
      <div className="w-full max-w-sm">
        <Mark className="size-9" />
        <h1 className="mt-6 text-2xl font-semibold">{t("login.title")}</h1>
        <p className="mt-2 text-read text-pretty text-muted">{t("login.lead")}</p>
        {linkError !== null && (
          <div role="alert" className="mt-6 rounded-lg border border-wait bg-wait-wash px-4 py-3">
            <p className="font-medium">{t("login.link-failed")}</p>
            <p className="mt-1 text-sm text-muted">{t("login.link-help")}</p>
          </div>
        )}
        <form
          className="mt-8 flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            signIn.mutate({ email, password });
          }}
        >
          <Field label={t("login.email")}>
            {(control) => (
              <Input
                {...control}
                type="email"
                autoComplete="username"
                required
                className="h-10"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Field label={t("login.password")} error={signIn.error ? errorText(signIn.error, t) : null}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="current-password"
                required
                className="h-10"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" look="primary" size="large" isBusy={signIn.isPending}>
            {t("login.action")}
          </Button>
        </form>
        <p className="mt-8 border-t border-line pt-4 text-sm text-muted">{t("login.first")}</p>
      </div>
    </main>
  );
}
