import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** The shape of the prices: what they are, and a table with a border. */
export function PricesSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-4 md:p-6">
      <div className="flex h-8 items-center justify-between gap-3">
        <Skeleton className="h-3.5 w-96 max-w-[60%]" />
        <Skeleton className="h-8 w-28" />
      </div>
      <div className="overflow-hidden rounded-lg border border-line">
        <TableSkeleton />
      </div>
    </div>
  );
}
