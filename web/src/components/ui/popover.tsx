import { cloneElement, type ReactNode } from "react";

import { Floating } from "@/components/ui/floating";
import { type Opener, useOpener } from "@/components/ui/use-opener";
import type { Align } from "@/lib/floating/place";

interface Props {
  trigger: Opener;
  label: string;
  align?: Align;
  onOpen?: () => void;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A small panel beside what opened it; the page stays usable. */
export function Popover({ trigger, label, align = "start", onOpen, children }: Props) {
  const { id, anchor, close, opener } = useOpener("dialog", onOpen);
  return (
    <>
      {cloneElement(trigger, opener)}
      {anchor !== null && (
        <Floating
          id={id}
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          onShown={(panel) => panel.focus({ preventScroll: true })}
          anchor={anchor}
          side="bottom"
          align={align}
          onLeave={close}
          className="max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded-lg p-3 outline-none"
        >
          {typeof children === "function" ? children(close) : children}
        </Floating>
      )}
    </>
  );
}
