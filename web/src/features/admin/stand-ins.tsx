import { useQuery, useSuspenseQuery } from "@tanstack/react-query";

import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { standInsQuery, useEndStandIn } from "@/features/admin/api/stand-ins";
import { FormSkeleton } from "@/features/admin/form-skeleton";
import { StandInForm } from "@/features/admin/stand-in-form";
import { useNow } from "@/hooks/use-now";
import { errorText } from "@/lib/api/error-text";
import { meQuery } from "@/lib/api/me";
import { memberChoiceQuery } from "@/lib/api/member-choice";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

/** Who decides on one's approvals while one is away. */
export function StandIns() {
  const t = useT(adminText);
  const now = useNow();
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: members = [] } = useQuery(memberChoiceQuery);
  const { data, error, refetch } = useQuery(standInsQuery(me.id));
  const end = useEndStandIn();
  if (data === undefined) {
    return error === null ? <FormSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const present = data.filter(({ ends_at }) => new Date(ends_at) > now);
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? `…${id.slice(-8)}`;
  const others = members.filter(({ id, role }) => id !== me.id && role !== "viewer");
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t("account.stand-in.text")}</p>
      {present.length > 0 && (
        <ul className="rounded-lg border border-line">
          {present.map((one) => (
            <li key={one.id} className="flex items-center gap-3 border-b border-line px-4 py-2 last:border-b-0">
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-anywhere">{nameOf(one.stand_in_id)}</span>
                <span className="flex flex-wrap gap-x-2 text-sm text-muted">
                  <span>
                    {t("account.stand-in.from")} <RelativeTime at={one.starts_at} />
                  </span>
                  <span>
                    {t("account.stand-in.until")} <RelativeTime at={one.ends_at} />
                  </span>
                </span>
              </span>
              <Button
                size="small"
                look="danger"
                isBusy={end.isPending && end.variables === one.id}
                onClick={() =>
                  end.mutate(one.id, { onError: (cause) => showToast({ tone: "bad", text: errorText(cause, t) }) })
                }
              >
                {t("account.stand-in.end")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <StandInForm members={others} />
    </div>
  );
}
