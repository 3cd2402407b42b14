import type { ComponentProps } from "react";

import { classes } from "@/lib/classes";

/** The look that all controls for text share. */
export const CONTROL = classes(
  "w-full min-w-0 rounded-md border border-line-strong/60 bg-raised text-base text-ink placeholder:text-faint",
  "transition-colors duration-100 hover:border-line-strong focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0",
  "aria-invalid:border-bad aria-invalid:outline-bad disabled:cursor-not-allowed disabled:opacity-60",
);

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} className={classes(CONTROL, "h-8 px-2.5", className)} />;
}
