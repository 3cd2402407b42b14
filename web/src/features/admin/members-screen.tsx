import { useSuspenseQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";

import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { AddMemberDialog } from "@/features/admin/add-member-dialog";
import { EraseMemberDialog } from "@/features/admin/erase-member-dialog";
import { InviteLinkDialog } from "@/features/admin/invite-link-dialog";
import { MemberTable } from "@/features/admin/member-table";
import { RemoveMemberDialog } from "@/features/admin/remove-member-dialog";
import { useMembers } from "@/features/admin/use-members";
import { meQuery } from "@/lib/api/me";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { covers } from "@/lib/roles";

/** Who belongs to the workspace, and what each may do. */
export function MembersScreen() {
  const t = useT(adminText);
  const { data: me } = useSuspenseQuery(meQuery);
  const it = useMembers();
  const mayEdit = covers(me.role, "admin");
  const content = () => {
    if (it.list.isPending) return <TableSkeleton />;
    if (it.list.data === undefined) return <ErrorState error={it.list.error} onRetry={() => void it.list.refetch()} />;
    return (
      <MemberTable
        members={it.members}
        me={me}
        onChangeRole={mayEdit ? it.changeRole : null}
        onInviteAgain={it.inviteAgain}
        onRemove={it.startRemoving}
        onErase={it.startErasing}
        onLoadMore={it.list.hasNextPage ? () => void it.list.fetchNextPage() : null}
        isLoadingMore={it.list.isFetchingNextPage}
      />
    );
  };
  const add = (
    <Button look="primary" onClick={it.startAdding}>
      <UserPlus aria-hidden />
      {t("members.add")}
    </Button>
  );
  return (
    <Page title={t("members.title")} trail={[t("nav.admin")]} lead={t("members.lead")} actions={mayEdit && add} isFull>
      {content()}
      <AddMemberDialog isOpen={it.isAdding} ownRole={me.role} onClose={it.stopAdding} onAdded={it.added} />
      <InviteLinkDialog link={it.link} onClose={it.closeLink} />
      {it.erasing !== null && <EraseMemberDialog member={it.erasing} onClose={it.stopErasing} />}
      <RemoveMemberDialog leaving={it.leaving} onClose={it.stopRemoving} />
    </Page>
  );
}
