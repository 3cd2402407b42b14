import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Unplug } from "lucide-react";
import { useId } from "react";

import { isOfflineModelQuery } from "@/features/shell/api/is-offline-model";
import { useIsPainted } from "@/hooks/use-is-painted";
import { useT } from "@/lib/i18n/context";

/** Says that the built-in model answers, where it does: it quotes, it does not generate. */
export function OfflineBanner({ modelsAddress }: { modelsAddress: string | null }) {
  const t = useT();
  const text = useId();
  const { data: isOffline = false } = useQuery({ ...isOfflineModelQuery, enabled: useIsPainted() });
  if (!isOffline) return null;
  return (
    <aside
      aria-labelledby={text}
      className="flex shrink-0 items-center gap-2.5 border-b border-line bg-canvas px-4 py-1.5 text-sm text-muted md:px-6"
    >
      <Unplug className="size-4 shrink-0" aria-hidden />
      <p id={text} className="min-w-0 flex-1">
        {t("offline.banner")}
      </p>
      {modelsAddress !== null && (
        <Link to={modelsAddress} className="shrink-0 font-medium text-accent underline-offset-4 hover:underline">
          {t("offline.action")}
        </Link>
      )}
    </aside>
  );
}
