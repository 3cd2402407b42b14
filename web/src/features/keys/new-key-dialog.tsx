import { Dialog } from "@/components/ui/dialog";
import { ShownOnce } from "@/components/ui/shown-once";
import type { NewKeyOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { keysText } from "@/lib/i18n/en/keys";

/** Shows the secret of a new or rotated key, this once. */
export function NewKeyDialog({ made, onClose }: { made: NewKeyOut | null; onClose: () => void }) {
  const t = useT(keysText);
  return (
    <Dialog isOpen={made !== null} onClose={onClose} title={t("keys.made.title", { name: made?.name ?? "" })}>
      {made !== null && <ShownOnce text={made.secret} />}
    </Dialog>
  );
}
