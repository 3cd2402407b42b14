import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the providers while they are being loaded. */
export function ModelsSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-5">
      {[3, 2].map((rows) => (
        <div key={rows} className="overflow-hidden rounded-lg border border-line">
          <div className="flex h-16 flex-col justify-center gap-2 bg-canvas px-4">
            <Skeleton className="h-4 w-28" />
            <Skeleton className="h-3 w-56" />
          </div>
          {Array.from({ length: rows }, (_, row) => (
            <div key={row} className="flex h-11 items-center border-t border-line px-4">
              <Skeleton className="h-4 w-40" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
