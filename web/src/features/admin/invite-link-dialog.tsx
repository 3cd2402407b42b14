import { Dialog } from "@/components/ui/dialog";
import { ShownOnce } from "@/components/ui/shown-once";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";

interface Props {
  /** Whose link it is, and its token; null: the dialog is closed. */
  link: { name: string; token: string } | null;
  onClose: () => void;
}

const addressOf = (token: string) => `${window.location.origin}/login?token=${encodeURIComponent(token)}`;

/** Shows a link that signs somebody in once, this once. */
export function InviteLinkDialog({ link, onClose }: Props) {
  const t = useT(adminText);
  return (
    <Dialog isOpen={link !== null} onClose={onClose} title={t("members.link.title", { name: link?.name ?? "" })}>
      {link !== null && (
        <>
          <p className="mb-3">{t("members.link.text", { name: link.name })}</p>
          <ShownOnce text={addressOf(link.token)} />
        </>
      )}
    </Dialog>
  );
}
