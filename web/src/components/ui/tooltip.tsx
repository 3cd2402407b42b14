import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from "react";

import { Floating } from "@/components/ui/floating";
import { Kbd } from "@/components/ui/kbd";
import { classes } from "@/lib/classes";
import type { Side } from "@/lib/floating/place";

interface Events {
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  onPointerEnter?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  onPointerLeave?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  onPointerDown?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  onFocus?: ((event: FocusEvent<HTMLElement>) => void) | undefined;
  onBlur?: ((event: FocusEvent<HTMLElement>) => void) | undefined;
}

interface Props {
  text: ReactNode;
  keys?: string;
  side?: Side;
  /** One element that hands its properties to what the browser draws. */
  children: ReactElement<Events>;
}

/** A short explanation on hover, and on focus by the keyboard. */
export function Tooltip({ text, keys, side = "top", children }: Props) {
  const id = useId();
  const [shown, setShown] = useState<{ anchor: HTMLElement; isLate: boolean } | null>(null);
  const own = children.props;
  const hide = () => setShown(null);
  const events: Events = {
    ...(shown !== null && own["aria-label"] !== text && { "aria-describedby": id }),
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event);
      if (event.pointerType !== "touch") setShown({ anchor: event.currentTarget, isLate: true });
    },
    onPointerLeave: (event) => {
      own.onPointerLeave?.(event);
      hide();
    },
    onPointerDown: (event) => {
      own.onPointerDown?.(event);
      hide();
    },
    onFocus: (event) => {
      own.onFocus?.(event);
      if (event.currentTarget.matches(":focus-visible")) setShown({ anchor: event.currentTarget, isLate: false });
    },
    onBlur: (event) => {
      own.onBlur?.(event);
      hide();
    },
  };
  return (
    <>
      {cloneElement(children, events)}
      {shown?.anchor.isConnected === true && (
        <Floating
          id={id}
          role="tooltip"
          anchor={shown.anchor}
          side={side}
          align="center"
          onLeave={hide}
          className={classes(
            "pointer-events-none flex max-w-72 items-center gap-2 rounded-md px-2 py-1 !text-xs whitespace-normal",
            shown.isLate && "animate-tip",
          )}
        >
          {text}
          {keys !== undefined && <Kbd keys={keys} />}
        </Floating>
      )}
    </>
  );
}
