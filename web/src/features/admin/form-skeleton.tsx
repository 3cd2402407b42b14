import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a form that is being loaded. */
export function FormSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-6">
      {["w-16", "w-24", "w-20"].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="h-8 w-full" />
        </div>
      ))}
    </div>
  );
}
