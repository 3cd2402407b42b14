import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a request. */
export function RequestSkeleton() {
  return (
    <div aria-busy="true" className="mx-auto flex max-w-3xl flex-col gap-4 px-4 pt-8 md:px-8">
      <Skeleton className="h-3.5 w-24" />
      <Skeleton className="h-6 w-80 max-w-full" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
