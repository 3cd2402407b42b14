import { Button } from "@/components/ui/button";
import { useT } from "@/lib/i18n/context";

interface Props {
  onKeep: () => void;
  onDiscard: () => void;
}

/** Asks, at the foot of a dialog, before what was written in it is lost. */
export function DiscardBar({ onKeep, onDiscard }: Props) {
  const t = useT();
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line bg-wait-wash px-4 py-3">
      <p role="alert" className="me-auto">
        {t("discard.text")}
      </p>
      <Button ref={(button) => button?.focus()} onClick={onKeep}>
        {t("discard.keep")}
      </Button>
      <Button look="destroy" onClick={onDiscard}>
        {t("leave.action")}
      </Button>
    </footer>
  );
}
