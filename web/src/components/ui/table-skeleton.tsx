import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-48", "w-64", "w-40", "w-56", "w-44", "w-60"];

/** The shape of a table that is being loaded. */
export function TableSkeleton() {
  return (
    <div aria-busy="true">
      <div className="h-9 border-b border-line" />
      {ROWS.map((width) => (
        <div key={width} className="flex h-9 items-center gap-8 border-b border-line px-4">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-3.5 w-24 max-md:hidden" />
          <Skeleton className="ms-auto h-3.5 w-20" />
        </div>
      ))}
    </div>
  );
}
