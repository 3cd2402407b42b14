import { Ellipsis, Eraser, Link2, UserMinus } from "lucide-react";

import { DataTable } from "@/components/data-table/data-table";
import type { TableColumn } from "@/components/data-table/table-column";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { CopyId } from "@/components/ui/copy-id";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuGroup } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import type { MemberOut, MeOut, Role } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { keysText } from "@/lib/i18n/en/keys";
import { covers, ROLES } from "@/lib/roles";

interface Props {
  members: readonly MemberOut[];
  me: MeOut;
  /** Null: whoever looks may change nothing. */
  onChangeRole: ((member: MemberOut, role: Role) => void) | null;
  onInviteAgain: (member: MemberOut) => void;
  onRemove: (member: MemberOut) => void;
  onErase: (member: MemberOut) => void;
  onLoadMore: (() => void) | null;
  isLoadingMore: boolean;
}

const nameOf = ({ name, email }: MemberOut) => name || email;

/** The members of the workspace. */
export function MemberTable({ members, me, onChangeRole, ...act }: Props) {
  const t = useT(adminText, keysText);
  const menu = (member: MemberOut) => {
    if (onChangeRole === null || !covers(me.role, member.role)) return null;
    const roles = ROLES.filter((role) => covers(me.role, role)).map((role) => ({
      label: t(`role.${role}`),
      isChosen: role === member.role,
      onSelect: role === member.role ? () => undefined : () => onChangeRole(member, role),
    }));
    const groups: MenuGroup[] = [
      { title: t("members.role"), items: roles },
      {
        items: [
          { label: t("members.invite-again"), icon: Link2, onSelect: () => act.onInviteAgain(member) },
          { label: t("action.remove"), icon: UserMinus, isDangerous: true, onSelect: () => act.onRemove(member) },
          ...(member.id === me.id
            ? []
            : [{ label: t("members.erase"), icon: Eraser, isDangerous: true, onSelect: () => act.onErase(member) }]),
        ],
      },
    ];
    const label = t("members.more", { name: nameOf(member) });
    const trigger = <IconButton icon={Ellipsis} label={label} className="size-7" />;
    return <Menu trigger={trigger} label={label} align="end" groups={groups} />;
  };
  const columns: TableColumn<MemberOut>[] = [
    {
      id: "name",
      title: t("members.name"),
      cell: (member) => (
        <span className="flex items-center gap-2.5">
          <span className="contents max-sm:hidden">
            <Avatar name={nameOf(member)} />
          </span>
          <span className="truncate font-medium">{nameOf(member)}</span>
          {member.id === me.id && <Badge>{t("members.you")}</Badge>}
        </span>
      ),
    },
    {
      id: "email",
      title: t("members.email"),
      isMinor: true,
      cell: (member) => <span className="text-muted">{member.email}</span>,
    },
    { id: "role", title: t("members.role"), width: 104, cell: (member) => <Badge>{t(`role.${member.role}`)}</Badge> },
    {
      id: "joined",
      title: t("members.joined"),
      width: 140,
      isMinor: true,
      cell: (member) => <RelativeTime at={member.created_at} />,
    },
    { id: "id", title: t("table.id"), width: 150, isOptional: true, cell: (member) => <CopyId id={member.id} /> },
    { id: "actions", title: t("keys.actions"), width: 76, cell: menu },
  ];
  return (
    <DataTable
      name="members"
      label={t("members.title")}
      columns={columns}
      rows={members}
      rowId={(member) => member.id}
      rowName={nameOf}
      onLoadMore={act.onLoadMore}
      isLoadingMore={act.isLoadingMore}
    />
  );
}
