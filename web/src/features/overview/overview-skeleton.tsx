import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the overview while it is being counted. */
export function OverviewSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto flex max-w-6xl flex-col gap-4 p-4 md:p-6">
      <Skeleton className="h-24 w-full rounded-lg" />
      <Skeleton className="h-60 w-full rounded-lg" />
      <div className="grid gap-4 lg:grid-cols-3">
        <Skeleton className="h-48 w-full rounded-lg" />
        <Skeleton className="h-48 w-full rounded-lg" />
        <Skeleton className="h-48 w-full rounded-lg" />
      </div>
    </div>
  );
}
