import type { ComponentProps } from "react";

import { CONTROL } from "@/components/ui/input";
import { classes } from "@/lib/classes";

/** Text of several lines; grows with what is written. */
export function Textarea({ className, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={3}
      {...rest}
      className={classes(CONTROL, "field-sizing-content max-h-96 min-h-16 resize-y px-2.5 py-1.5", className)}
    />
  );
}
