import { Skeleton } from "@/components/ui/skeleton";

const TURNS = [
  ["w-56", "w-full", "w-4/5"],
  ["w-72", "w-11/12", "w-3/5"],
  ["w-40", "w-full", "w-2/3"],
] as const;

/** The shape of a conversation that is being loaded. */
export function ConversationSkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-8">
      {TURNS.map(([asked, first, second]) => (
        <div key={asked} className="flex flex-col gap-3">
          <Skeleton className={`h-10 self-end rounded-lg ${asked}`} />
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className={`h-4 ${first}`} />
          <Skeleton className={`h-4 ${second}`} />
        </div>
      ))}
    </div>
  );
}
