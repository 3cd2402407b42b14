import { Link } from "@tanstack/react-router";
import { Menu as MenuIcon } from "lucide-react";

import { PendingDot } from "@/features/shell/pending-dot";
import type { Section } from "@/features/shell/sections";
import { useT } from "@/lib/i18n/context";

const MOST = 4;
const ITEM =
  "flex flex-1 flex-col items-center justify-center gap-0.5 text-xs text-muted data-[status=active]:text-accent";

interface Props {
  sections: readonly Section[];
  onMore: () => void;
}

/** The sections on a phone: the first few, and the drawer with all. */
export function BottomBar({ sections, onMore }: Props) {
  const t = useT();
  return (
    <nav
      aria-label={t("nav.label")}
      className="flex h-14 shrink-0 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)]"
    >
      {sections
        .filter(({ id }) => id !== "overview")
        .slice(0, MOST)
        .map(({ id, to, label, icon: Icon }) => (
          <Link key={id} to={to} className={ITEM}>
            <span className="relative">
              <Icon className="size-5" aria-hidden />
              {id === "inbox" && <PendingDot />}
            </span>
            {t(label)}
          </Link>
        ))}
      <button type="button" className={ITEM} onClick={onMore}>
        <MenuIcon className="size-5" aria-hidden />
        {t("nav.more")}
      </button>
    </nav>
  );
}
