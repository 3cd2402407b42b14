import type { ReactNode } from "react";

import { classes } from "@/lib/classes";

/** A short fact about something: a role, a count, a version. */
export function Badge({ tone = "plain", children }: { tone?: "plain" | "accent"; children: ReactNode }) {
  return (
    <span
      className={classes(
        "numeric inline-flex h-5 min-w-5 items-center justify-center rounded-sm px-1.5 text-xs",
        tone === "accent" ? "bg-accent-wash font-medium text-accent" : "bg-calm-wash text-muted",
      )}
    >
      {children}
    </span>
  );
}
