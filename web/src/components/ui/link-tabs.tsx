import { Link } from "@tanstack/react-router";

import { classes } from "@/lib/classes";

interface Props {
  label: string;
  tabs: readonly {
    label: string;
    count?: number | undefined;
    isOpen: boolean;
    search: Readonly<Record<string, unknown>>;
  }[];
}

/** Several views of one page, each with its own address (the same path, another search). */
export function LinkTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className="flex shrink-0 gap-5 overflow-x-auto border-b border-line px-4 md:px-6">
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to="."
          search={tab.search}
          aria-current={tab.isOpen ? "page" : undefined}
          className={classes(
            "-mb-px flex h-9 items-center gap-1.5 border-b-2 whitespace-nowrap transition-colors duration-100",
            tab.isOpen ? "border-accent text-ink" : "border-transparent text-muted hover:text-ink",
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="numeric text-sm text-faint">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
