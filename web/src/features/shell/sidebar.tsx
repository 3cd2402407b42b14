import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { PendingCount } from "@/features/shell/pending-count";
import type { Section } from "@/features/shell/sections";
import { useT } from "@/lib/i18n/context";

interface Props {
  sections: readonly Section[];
  /** Above: the workspace. Below: the user and the state of the system. */
  top: ReactNode;
  bottom: ReactNode;
  onNavigate?: () => void;
}

/** The way to every section. */
export function Sidebar({ sections, top, bottom, onNavigate }: Props) {
  const t = useT();
  return (
    <div className="flex h-full flex-col gap-1 p-2">
      {top}
      <nav aria-label={t("nav.label")} className="mt-2 flex flex-1 flex-col gap-px overflow-y-auto">
        {sections.map(({ id, to, label, icon: Icon }) => (
          <Link
            key={id}
            to={to}
            onClick={onNavigate}
            className="group flex h-8 items-center gap-2.5 rounded-md px-2.5 text-muted transition-colors duration-100 hover:bg-hover hover:text-ink data-[status=active]:bg-accent-wash data-[status=active]:font-medium data-[status=active]:text-ink"
          >
            <Icon className="size-4 group-data-[status=active]:text-accent" aria-hidden />
            <span className="flex-1 truncate">{t(label)}</span>
            {id === "inbox" && <PendingCount />}
          </Link>
        ))}
      </nav>
      {bottom}
    </div>
  );
}
