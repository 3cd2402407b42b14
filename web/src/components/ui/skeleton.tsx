import { classes } from "@/lib/classes";

/** The shape of what will be there; seen only when it takes longer than a moment. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes("block animate-late rounded-sm bg-pressed", className ?? "h-4 w-32")} />;
}
