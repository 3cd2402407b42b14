import type { SecretOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

/** What is shown of a key: its last four characters, or that there is none. */
export function KeyMark({ secret }: { secret: SecretOut }) {
  const t = useT(modelsText);
  if (!secret.set) return <span>{t("models.key.none")}</span>;
  return (
    <span className="whitespace-nowrap">
      <span className="sr-only">{t("models.key.ends", { last4: secret.last4 ?? "" })}</span>
      <code aria-hidden className="text-xs">{`••••${secret.last4 ?? ""}`}</code>
    </span>
  );
}
