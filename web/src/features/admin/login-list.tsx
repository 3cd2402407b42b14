import { useQuery } from "@tanstack/react-query";
import { Monitor } from "lucide-react";
import { useState } from "react";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { FormSkeleton } from "@/features/admin/form-skeleton";
import { useEndLogin } from "@/features/admin/api/end-login";
import { loginsQuery } from "@/features/admin/api/list-logins";
import { deviceName } from "@/features/admin/device";
import { errorText } from "@/lib/api/error-text";
import type { LoginRowOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

/** Where one is signed in, and the way to end that. */
export function LoginList() {
  const t = useT(adminText);
  const { data, error, refetch } = useQuery(loginsQuery);
  const [ending, setEnding] = useState<LoginRowOut | null>(null);
  const close = () => setEnding(null);
  const end = useEndLogin(close);
  const nameOf = (login: LoginRowOut) => deviceName(login.user_agent) || t("account.logins.unknown");
  if (data === undefined) {
    return error === null ? <FormSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <ul className="rounded-lg border border-line">
        {data.map((login) => (
          <li
            key={login.id}
            className="flex min-h-13 items-center gap-3 border-b border-line px-4 py-2 last:border-b-0"
          >
            <Monitor className="size-4 shrink-0 text-muted" aria-hidden />
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-medium wrap-anywhere" title={login.user_agent}>
                  {nameOf(login)}
                </span>
                {login.is_current && <Badge tone="accent">{t("account.logins.current")}</Badge>}
              </span>
              <span className="flex flex-wrap gap-x-2 text-sm text-muted">
                <span>
                  {t("account.logins.since")} <RelativeTime at={login.created_at} />
                </span>
                <span aria-hidden className="max-sm:hidden">
                  ·
                </span>
                <span>
                  {t("account.logins.ends")} <RelativeTime at={login.expires_at} />
                </span>
              </span>
            </span>
            {!login.is_current && (
              <Button size="small" look="danger" onClick={() => setEnding(login)}>
                {t("account.logins.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        isOpen={ending !== null}
        onClose={close}
        title={t("account.logins.end.title", { name: ending === null ? "" : nameOf(ending) })}
        text={t("account.logins.end.text")}
        action={t("account.logins.end")}
        isBusy={end.isPending}
        onConfirm={() => {
          if (ending === null) return;
          end.mutate(ending.id, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) });
        }}
      />
    </>
  );
}
