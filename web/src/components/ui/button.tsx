import type { ComponentProps, ReactNode } from "react";

import { classes } from "@/lib/classes";

const LOOKS = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover font-medium",
  plain: "border border-line bg-surface text-ink hover:bg-hover active:bg-pressed",
  quiet: "text-muted hover:bg-hover hover:text-ink active:bg-pressed",
  danger: "border border-line bg-surface text-bad hover:bg-bad-wash",
  destroy: "bg-bad text-raised hover:bg-bad-hover font-medium dark:text-canvas",
} as const;

const SIZES = {
  small: "h-7 px-2.5 text-sm gap-1.5",
  medium: "h-8 px-3 text-base gap-2",
  large: "h-10 px-4 text-base gap-2",
} as const;

export interface ButtonLook {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
}

/** The classes of a button, for links that look like one. */
export function buttonClasses({ look = "plain", size = "medium" }: ButtonLook): string {
  return classes(
    "inline-flex shrink-0 items-center justify-center rounded-md whitespace-nowrap transition-colors duration-100",
    "disabled:cursor-not-allowed disabled:opacity-50 [&>svg]:size-4 [&>svg]:shrink-0",
    LOOKS[look],
    SIZES[size],
  );
}

interface Props extends Omit<ComponentProps<"button">, "onClick">, ButtonLook {
  /** What happens; null disables the button. */
  onClick?: (() => void) | null;
  isBusy?: boolean;
  children: ReactNode;
}

export function Button({ look, size, onClick, isBusy = false, className, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        buttonClasses({ ...(look && { look }), ...(size && { size }) }),
        isBusy && "animate-pulse",
        className,
      )}
      disabled={disabled === true || onClick === null}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : (onClick ?? undefined)}
    >
      {children}
    </button>
  );
}
