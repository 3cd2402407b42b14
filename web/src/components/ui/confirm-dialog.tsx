import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useT } from "@/lib/i18n/context";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  /** Names what is affected: "Revoke laptop". */
  title: string;
  text: string;
  /** The verb. */
  action: string;
  isBusy?: boolean;
  onConfirm: () => void;
}

/** Asks before something is destroyed. */
export function ConfirmDialog({ isOpen, onClose, title, text, action, isBusy = false, onConfirm }: Props) {
  const t = useT();
  const footer = (
    <>
      <Button onClick={onClose}>{t("action.cancel")}</Button>
      <Button look="destroy" onClick={onConfirm} isBusy={isBusy}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} footer={footer}>
      <p className="text-muted">{text}</p>
    </Dialog>
  );
}
