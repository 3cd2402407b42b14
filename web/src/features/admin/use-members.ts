import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useChangeRole } from "@/features/admin/api/change-role";
import { useInviteAgain } from "@/features/admin/api/invite-again";
import { membersQuery } from "@/features/admin/api/list-members";
import { errorText } from "@/lib/api/error-text";
import type { InvitationOut, MemberOut, Role } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { showToast } from "@/lib/toasts";

interface ShownLink {
  name: string;
  token: string;
}

const nameOf = ({ name, email }: MemberOut) => name || email;

/** The members, and what can be done about them. */
export function useMembers() {
  const t = useT(adminText);
  const list = useInfiniteQuery(membersQuery);
  const [open, setOpen] = useState<"add" | null>(null);
  const [leaving, setLeaving] = useState<MemberOut | null>(null);
  const [erasing, setErasing] = useState<MemberOut | null>(null);
  const [link, setLink] = useState<ShownLink | null>(null);
  const onError = (error: Error) => showToast({ tone: "bad", text: errorText(error, t) });
  const change = useChangeRole((member) =>
    showToast({
      tone: "plain",
      text: t("members.role-changed", { name: nameOf(member), role: t(`role.${member.role}`) }),
    }),
  );
  const invite = useInviteAgain();
  return {
    list,
    members: list.data?.pages.flatMap((page) => page.items) ?? [],
    isAdding: open === "add",
    startAdding: () => setOpen("add"),
    stopAdding: () => setOpen(null),
    added: ({ member, link_token: token }: InvitationOut) => {
      setOpen(null);
      if (token === null) showToast({ tone: "plain", text: t("members.added", { name: nameOf(member) }) });
      else setLink({ name: nameOf(member), token });
    },
    changeRole: (member: MemberOut, role: Role) => change.mutate({ member, role }, { onError }),
    inviteAgain: (member: MemberOut) =>
      invite.mutate(member, {
        onError,
        onSuccess: ({ link_token: token }) => setLink({ name: nameOf(member), token }),
      }),
    link,
    closeLink: () => setLink(null),
    erasing,
    startErasing: setErasing,
    stopErasing: () => setErasing(null),
    leaving,
    startRemoving: setLeaving,
    stopRemoving: () => setLeaving(null),
  };
}
