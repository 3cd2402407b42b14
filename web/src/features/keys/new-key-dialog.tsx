import { CopyText } from "@/components/ui/copy-text";
import { Dialog } from "@/components/ui/dialog";
import type { NewKeyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";

/** Shows the secret of a new key, this once. */
export function NewKeyDialog({ made, onClose }: { made: NewKeyOut | null; onClose: () => void }) {
  const t = useT();
  return (
    <Dialog isOpen={made !== null} onClose={onClose} title={t("keys.made.title", { name: made?.name ?? "" })}>
      <p className="mb-3 text-muted">{t("secret.once")}</p>
      <div className="flex items-center gap-2 rounded-md border border-line bg-sunken p-3">
        <code className="min-w-0 flex-1 text-sm break-all select-all">{made?.secret}</code>
        <CopyText text={made?.secret ?? ""} label={t("action.copy")} />
      </div>
    </Dialog>
  );
}
