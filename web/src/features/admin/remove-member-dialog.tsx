import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useRemoveMember } from "@/features/admin/api/remove-member";
import { errorText } from "@/lib/api/error-text";
import type { MemberOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

/** Asks before a member is taken out. */
export function RemoveMemberDialog({ leaving, onClose }: { leaving: MemberOut | null; onClose: () => void }) {
  const t = useT(adminText);
  const name = leaving?.name || leaving?.email || "";
  const remove = useRemoveMember((member) =>
    showToast({ tone: "plain", text: t("members.removed", { name: member.name || member.email }) }),
  );
  const confirm = () => {
    if (leaving === null) return;
    remove.mutate(leaving, {
      onError: (error) => showToast({ tone: "bad", text: errorText(error, t) }),
      onSettled: onClose,
    });
  };
  return (
    <ConfirmDialog
      isOpen={leaving !== null}
      onClose={onClose}
      title={t("members.remove.title", { name })}
      text={t("members.remove.text")}
      action={t("action.remove")}
      isBusy={remove.isPending}
      onConfirm={confirm}
    />
  );
}
