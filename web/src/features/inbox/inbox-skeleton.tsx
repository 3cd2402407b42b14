import type { ReactNode } from "react";

import { Skeleton } from "@/components/ui/skeleton";
import { RequestSkeleton } from "@/features/inbox/request-skeleton";
import { SplitView } from "@/features/inbox/split-view";

const ROWS = ["w-32", "w-44", "w-28", "w-40", "w-36", "w-24"];

/** The shape of the inbox under its filters: the list, and the request that is open beside it. */
export function InboxSkeleton({ filters }: { filters: ReactNode }) {
  const list = (
    <div aria-busy="true" className="min-h-0 flex-1 overflow-hidden">
      {ROWS.map((width) => (
        <div key={width} className="flex h-22 flex-col gap-2.5 border-b border-line px-4 py-3.5">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="ms-6 h-3 w-48" />
          <Skeleton className="ms-6 h-3 w-20" />
        </div>
      ))}
    </div>
  );
  return <SplitView top={filters} list={list} detail={<RequestSkeleton />} isDetailOpen={false} />;
}
