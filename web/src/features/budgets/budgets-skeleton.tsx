import { PanelSkeleton } from "@/components/ui/panel-skeleton";
import { Skeleton } from "@/components/ui/skeleton";

const NODES = ["w-40", "w-32", "w-48"];

/** The shape of the budgets: nodes with an amount each, and the kinds below. */
export function BudgetsSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      <div className="divide-y divide-line rounded-lg border border-line">
        {NODES.map((width) => (
          <div key={width} className="flex flex-col gap-2 px-3 py-2.5 md:px-4">
            <div className="flex h-7 items-center gap-2">
              <Skeleton className="size-4" />
              <Skeleton className={`h-3.5 ${width}`} />
            </div>
            <div className="flex h-11 items-center gap-6">
              <Skeleton className="h-3.5 w-20" />
              <Skeleton className="h-2 flex-1" />
              <Skeleton className="h-3.5 w-32 max-md:hidden" />
            </div>
          </div>
        ))}
      </div>
      <PanelSkeleton />
    </div>
  );
}
