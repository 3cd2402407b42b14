import { Button } from "@/components/ui/button";
import { useImportOffer } from "@/features/models/api/import-offer";
import { KeyMark } from "@/features/models/key-mark";
import { errorText } from "@/lib/api/error-text";
import type { OfferOut, ProviderOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";
import { showToast } from "@/lib/toasts";

interface Props {
  offers: readonly OfferOut[];
  /** Only owners may use a key of the server. */
  mayImport: boolean;
  onImported: (provider: ProviderOut) => void;
}

/** Providers whose keys stand in the server's environment: nothing uses them before somebody says so. */
export function Offers({ offers, mayImport, onImported }: Props) {
  const t = useT(modelsText);
  const add = useImportOffer(onImported);
  return (
    <section aria-labelledby="offers" className="rounded-lg border border-line bg-accent-wash">
      <header className="px-4 pt-3 pb-2">
        <h2 id="offers" className="font-semibold">
          {t("models.offers.title")}
        </h2>
        <p className="text-sm text-muted">{t(mayImport ? "models.offers.text" : "models.offers.owner")}</p>
      </header>
      <ul>
        {offers.map(({ variable, title, secret }) => (
          <li key={variable} className="flex min-h-11 items-center gap-3 border-t border-line px-4 py-1.5">
            <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
              <span className="font-medium">{title}</span>
              <span className="flex items-center gap-2 text-muted">
                <code className="text-xs wrap-anywhere">{variable}</code>
                {secret.set && <KeyMark secret={secret} />}
              </span>
            </span>
            {mayImport && (
              <Button
                size="small"
                isBusy={add.isPending && add.variables.variable === variable}
                onClick={() =>
                  add.mutate(
                    { variable },
                    { onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }) },
                  )
                }
              >
                {t("models.offers.import")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
