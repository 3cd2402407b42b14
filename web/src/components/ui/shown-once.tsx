import { CopyText } from "@/components/ui/copy-text";
import { useT } from "@/lib/i18n/context";

/** A secret that is shown now and never again, to copy. */
export function ShownOnce({ text }: { text: string }) {
  const t = useT();
  return (
    <>
      <p className="mb-3 text-muted">{t("secret.once")}</p>
      <div className="flex items-start gap-2 rounded-md border border-line bg-sunken p-3">
        <code dir="ltr" className="min-w-0 flex-1 text-sm break-all select-all">
          {text}
        </code>
        <CopyText text={text} label={t("action.copy")} />
      </div>
    </>
  );
}
