import { Skeleton } from "@/components/ui/skeleton";

const FIGURES = ["w-20", "w-16", "w-24", "w-20"];

/** The shape of four numbers beside each other. */
export function FiguresSkeleton() {
  return (
    <div
      aria-hidden
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-4"
    >
      {FIGURES.map((width, index) => (
        <div key={index} className="flex h-26.5 flex-col gap-2.5 bg-surface p-4">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-6 w-24" />
          <Skeleton className="h-3 w-28" />
        </div>
      ))}
    </div>
  );
}
