import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

import { Tooltip } from "@/components/ui/tooltip";
import { classes } from "@/lib/classes";

interface Props extends Omit<ComponentProps<"button">, "onClick" | "children"> {
  icon: LucideIcon;
  label: string;
  /** The keys that do the same, shown beside the label. */
  keys?: string;
  onClick?: (() => void) | null;
  /** For a switch: whether it is on. */
  isPressed?: boolean;
}

/** A button that shows only an icon; its name is in the tooltip. */
export function IconButton({ icon: Icon, label, keys, onClick, isPressed, className, ...rest }: Props) {
  return (
    <Tooltip text={label} {...(keys !== undefined && { keys })}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={isPressed}
        disabled={onClick === null}
        onClick={onClick ?? undefined}
        className={classes(
          "inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100",
          "hover:bg-hover hover:text-ink active:bg-pressed aria-pressed:bg-accent-wash aria-pressed:text-accent",
          "disabled:cursor-not-allowed disabled:opacity-50",
          className?.includes("size-") === true ? className : classes("size-8", className),
        )}
      >
        <Icon className="size-4" aria-hidden />
      </button>
    </Tooltip>
  );
}
