import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";

import { CONTROL } from "@/components/ui/input";
import { classes } from "@/lib/classes";

interface Props extends ComponentProps<"select"> {
  options: readonly { value: string; label: string }[];
}

/** One of a few. The browser's own list: it is right on every phone and for every screen reader. */
export function Select({ options, className, ...rest }: Props) {
  return (
    <span className={classes("relative inline-flex", className ?? "w-full")}>
      <select {...rest} className={classes(CONTROL, "h-8 appearance-none ps-2.5 pe-8")}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute inset-e-2.5 top-2 size-4 text-muted" aria-hidden />
    </span>
  );
}
