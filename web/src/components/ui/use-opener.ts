import { type MouseEvent, type RefAttributes, useId, useState } from "react";

interface OpenerProps {
  onClick?: ((event: MouseEvent<HTMLElement>) => void) | null | undefined;
  "aria-haspopup"?: "menu" | "dialog";
  "aria-expanded"?: boolean;
  "aria-controls"?: string | undefined;
}

/** A button that opens a panel: one element that hands its properties to what the browser draws. */
export type Opener = React.ReactElement<OpenerProps & RefAttributes<HTMLElement>>;

/** What a button that opens a panel needs, and where the panel is while it is open. */
export function useOpener(kind: "menu" | "dialog", onOpen?: () => void) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  /** Close the panel; when that was asked for in the panel, the focus goes back to the button. */
  const close = (event?: Event) => {
    if (event instanceof KeyboardEvent) event.preventDefault(); // one Escape closes this, not the dialog behind it
    if (!(event instanceof PointerEvent)) anchor?.focus();
    setAnchor(null);
  };
  const opener: OpenerProps = {
    "aria-haspopup": kind,
    "aria-expanded": anchor !== null,
    "aria-controls": anchor === null ? undefined : id,
    onClick: ({ currentTarget }) => {
      if (anchor === null) onOpen?.();
      setAnchor(anchor === null ? currentTarget : null);
    },
  };
  return { id, anchor, close, opener };
}
