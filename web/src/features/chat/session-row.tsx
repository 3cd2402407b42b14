import { Link } from "@tanstack/react-router";
import { Ellipsis, PencilLine, Trash2 } from "lucide-react";

import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SessionOut } from "@/lib/api/schema";
import { useT } from "@/lib/i18n/context";
import { chatText } from "@/lib/i18n/en/chat";

interface Props {
  session: SessionOut;
  onRename: () => void;
  onDelete: () => void;
  onNavigate: (() => void) | undefined;
}

/** A session in the list. */
export function SessionRow({ session, onRename, onDelete, onNavigate }: Props) {
  const t = useT(chatText);
  const title = session.title || t("chat.untitled");
  const trigger = (
    <IconButton
      icon={Ellipsis}
      label={t("chat.session-menu", { title })}
      className="size-7 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
    />
  );
  const items = [
    { label: t("chat.rename"), icon: PencilLine, onSelect: onRename },
    { label: t("chat.delete"), icon: Trash2, isDangerous: true, onSelect: onDelete },
  ];
  return (
    <li className="group relative">
      <Link
        to="/chat/$sessionId"
        params={{ sessionId: session.id }}
        search={true}
        onClick={onNavigate}
        className="flex min-h-11 flex-col justify-center rounded-md px-2.5 py-1.5 transition-colors duration-100 hover:bg-hover data-[status=active]:bg-accent-wash"
      >
        <span className="truncate pe-6">{title}</span>
        <span className="text-xs text-faint in-data-[status=active]:text-muted">
          <RelativeTime at={session.updated_at} />
        </span>
      </Link>
      <span className="absolute inset-e-1 top-1">
        <Menu trigger={trigger} label={t("chat.session-menu", { title })} align="end" groups={[{ items }]} />
      </span>
    </li>
  );
}
