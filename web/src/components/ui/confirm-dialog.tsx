import { Button } from "@/components/ui/button";
import { CancelButton } from "@/components/ui/cancel-button";
import { Dialog } from "@/components/ui/dialog";

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
  const footer = (
    <>
      <CancelButton />
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
