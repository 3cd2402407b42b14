import type { ReactNode } from "react";

import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a panel: its title and, unless it is told closer, one block. */
export function PanelSkeleton({ children }: { children?: ReactNode }) {
  return (
    <div aria-hidden className="rounded-lg border border-line">
      <div className="flex h-11 items-center border-b border-line px-4">
        <Skeleton className="h-3.5 w-32" />
      </div>
      {children ?? (
        <div className="p-4">
          <Skeleton className="h-56 w-full" />
        </div>
      )}
    </div>
  );
}
