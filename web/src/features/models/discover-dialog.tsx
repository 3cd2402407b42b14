import { Radar } from "lucide-react";
import { useState } from "react";

import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormError } from "@/components/ui/form-error";
import { useCreateProvider } from "@/features/models/api/create-provider";
import { useDiscoverServers } from "@/features/models/api/discover-servers";
import type { FoundOut, ProviderOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

/** Looks for model servers on the server's machine when it is pressed, and adds those that somebody wants. */
export function DiscoverButton({ onAdded }: { onAdded: (provider: ProviderOut) => void }) {
  const t = useT(modelsText);
  const discover = useDiscoverServers();
  const [isOpen, setOpen] = useState(false);
  const look = () => {
    setOpen(true);
    discover.mutate();
  };
  const added = (provider: ProviderOut) => {
    setOpen(false);
    onAdded(provider);
  };
  const footer = (
    <Button isBusy={discover.isPending} onClick={() => discover.mutate()}>
      {t("models.discover.again")}
    </Button>
  );
  return (
    <>
      <Button onClick={look}>
        <Radar aria-hidden />
        {t("models.discover")}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t("models.discover.title")} footer={footer}>
        <div className="flex flex-col gap-3">
          <p className="text-muted">{t("models.discover.text")}</p>
          <FormError error={discover.error} fields={[]} />
          <div role="status" aria-busy={discover.isPending}>
            {discover.isPending && <p className="animate-pulse text-muted">{t("models.discover.looking")}</p>}
            {discover.data?.length === 0 && <p>{t("models.discover.nothing")}</p>}
            {discover.data !== undefined && discover.data.length > 0 && (
              <FoundServers servers={discover.data} onAdded={added} />
            )}
          </div>
        </div>
      </Dialog>
    </>
  );
}

interface FoundProps {
  servers: readonly FoundOut[];
  onAdded: (provider: ProviderOut) => void;
}

function FoundServers({ servers, onAdded }: FoundProps) {
  const t = useT(modelsText);
  const create = useCreateProvider(onAdded);
  return (
    <>
      <ul className="rounded-md border border-line">
        {servers.map(({ preset, title, base_url, models, provider }) => (
          <li key={base_url} className="flex items-center gap-3 border-t border-line px-3 py-2 first:border-t-0">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-baseline gap-x-2">
                <span className="font-medium">{title}</span>
                <code className="text-xs wrap-anywhere text-muted">{base_url}</code>
              </p>
              <p className="text-sm wrap-anywhere text-muted">
                {models.length === 0 ? t("models.discover.no-models") : models.join(", ")}
              </p>
            </div>
            {provider === null ? (
              <Button
                size="small"
                isBusy={create.isPending && create.variables.preset === preset}
                onClick={() => create.mutate({ preset })}
              >
                {t("action.add")}
                <span className="sr-only"> {title}</span>
              </Button>
            ) : (
              <span className="text-sm text-muted">{t("models.discover.there", { name: provider })}</span>
            )}
          </li>
        ))}
      </ul>
      <FormError error={create.error} fields={[]} />
    </>
  );
}
