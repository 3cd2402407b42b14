import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";

import { ADMIN_PAGES } from "@/features/admin/pages";
import { meQuery } from "@/lib/api/me";
import { useT } from "@/lib/i18n/context";
import { adminText } from "@/lib/i18n/en/admin";
import { keysText } from "@/lib/i18n/en/keys";
import { covers } from "@/lib/roles";

/** The pages of the administration, beside the one that is open; on phones above it. */
export function AdminLayout({ children }: { children: ReactNode }) {
  const t = useT(adminText, keysText);
  const { data: me } = useSuspenseQuery(meQuery);
  const pages = ADMIN_PAGES.filter(({ role }) => covers(me.role, role));
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // The browser's scrolling: on a phone the open page may lie beyond the edge.
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
  return (
    <div className="flex h-full min-h-0 flex-col lg:flex-row">
      <nav
        ref={nav}
        aria-label={t("nav.admin")}
        className="flex shrink-0 gap-4 overflow-x-auto border-b border-line bg-surface px-4 max-lg:scrollbar-none md:px-6 lg:w-48 lg:flex-col lg:gap-px lg:border-e lg:border-b-0 lg:p-3"
      >
        {pages.map(({ to, label, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className="flex h-10 shrink-0 items-center gap-2.5 border-b-2 border-transparent whitespace-nowrap text-muted transition-colors duration-100 hover:text-ink data-[status=active]:border-accent data-[status=active]:text-ink lg:h-8 lg:rounded-md lg:border-b-0 lg:px-2.5 lg:hover:bg-hover lg:data-[status=active]:bg-pressed"
          >
            <Icon className="size-4 max-lg:hidden" aria-hidden />
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className="min-h-0 min-w-0 flex-1">{children}</div>
    </div>
  );
}
