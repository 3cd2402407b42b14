import { Page } from "@/components/layout/page";
import { LoginList } from "@/features/admin/login-list";
import { PasswordForm } from "@/features/admin/password-form";
import { StandIns } from "@/features/admin/stand-ins";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

/** One's own password and sign-ins. */
export function AccountScreen() {
  const t = useT(adminText);
  return (
    <Page title={t("account.title")} trail={[t("nav.admin")]} lead={t("account.lead")}>
      <div className="flex max-w-2xl flex-col gap-10 px-4 py-6 md:px-6">
        <section aria-labelledby="password">
          <h2 id="password" className="mb-4 text-lg font-semibold">
            {t("account.password")}
          </h2>
          <PasswordForm />
        </section>
        <section aria-labelledby="stand-ins">
          <h2 id="stand-ins" className="mb-4 text-lg font-semibold">
            {t("account.stand-in")}
          </h2>
          <StandIns />
        </section>
        <section aria-labelledby="logins">
          <h2 id="logins" className="mb-4 text-lg font-semibold">
            {t("account.logins")}
          </h2>
          <LoginList />
        </section>
      </div>
    </Page>
  );
}
