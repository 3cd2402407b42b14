import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

import { useTitle } from "@/hooks/use-title";

interface Props {
  title: string;
  /** Where this page lies: links from the section down, without the page itself. */
  trail?: readonly ReactNode[];
  /** One sentence under the title. */
  lead?: string;
  actions?: ReactNode;
  /** The content: scrolls by itself when `isFull` (tables, threads), with the page otherwise. */
  isFull?: boolean;
  children: ReactNode;
}

/** A page: its name, where it lies, what can be done, and its content. */
export function Page({ title, trail = [], lead, actions, isFull = false, children }: Props) {
  useTitle(title);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4 py-3 md:px-6">
        <div className="min-w-0 flex-1 basis-60">
          <div className="flex items-center gap-1.5">
            {trail.map((step, index) => (
              <span key={index} className="flex items-center gap-1.5 text-base text-muted">
                {step}
                <ChevronRight className="size-3.5 text-faint rtl:-scale-x-100" aria-hidden />
              </span>
            ))}
            <h1 className="truncate text-base font-semibold">{title}</h1>
          </div>
          {lead !== undefined && <p className="mt-0.5 text-sm text-pretty text-muted">{lead}</p>}
        </div>
        {actions !== undefined && <div className="flex items-center gap-2">{actions}</div>}
      </header>
      <div className={isFull ? "flex min-h-0 flex-1 flex-col bg-surface" : "min-h-0 flex-1 overflow-y-auto bg-surface"}>
        {children}
      </div>
    </div>
  );
}
