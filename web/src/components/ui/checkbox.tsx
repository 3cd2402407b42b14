import type { ComponentProps } from "react";

import { classes } from "@/lib/classes";

interface Props extends Omit<ComponentProps<"input">, "type"> {
  /** Some of several are chosen. */
  isMixed?: boolean;
}

export function Checkbox({ isMixed = false, className, ...rest }: Props) {
  return (
    <input
      type="checkbox"
      {...rest}
      ref={(input) => {
        if (input) input.indeterminate = isMixed;
      }}
      className={classes("size-4 shrink-0 rounded-sm align-middle accent-accent disabled:opacity-50", className)}
    />
  );
}
