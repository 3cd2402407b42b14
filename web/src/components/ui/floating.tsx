import { type ComponentProps, useEffectEvent, useLayoutEffect, useRef } from "react";

import { classes } from "@/lib/classes";
import { type Align, place, type Side } from "@/lib/floating/place";

interface Props extends ComponentProps<"div"> {
  anchor: HTMLElement;
  side: Side;
  align: Align;
  /** Somebody pressed a button outside of it, or Escape; whoever takes that as its own prevents what else it does. */
  onLeave: (event: Event) => void;
  /** It is there, at its place: give the focus to a part of it. */
  onShown?: (panel: HTMLElement) => void;
}

/** A panel beside its anchor, above everything (also above a dialog: it is in the browser's top layer). */
export function Floating({ anchor, side, align, onLeave, onShown, className, ...rest }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const leave = useEffectEvent(onLeave);
  const shown = useEffectEvent((element: HTMLElement) => onShown?.(element));
  // The browser's top layer, its layout, and presses anywhere in the page.
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    element.showPopover();
    const settle = () => {
      element.style.maxHeight = "";
      const wish = { side, align, isRightToLeft: getComputedStyle(anchor).direction === "rtl" };
      const box = { left: 0, top: 0, width: window.innerWidth, height: window.innerHeight };
      const { left, top, maxHeight } = place(
        anchor.getBoundingClientRect(),
        element.getBoundingClientRect(),
        box,
        wish,
      );
      Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
    };
    const pressed = (event: PointerEvent) => {
      if (event.target instanceof Node && !element.contains(event.target) && !anchor.contains(event.target))
        leave(event);
    };
    const typed = (event: KeyboardEvent) => {
      if (event.key === "Escape") leave(event);
    };
    const scrolled = ({ target }: Event) => {
      if (!(target instanceof Node) || !element.contains(target)) settle();
    };
    settle();
    shown(element);
    const sizes = new ResizeObserver(settle);
    sizes.observe(element);
    document.addEventListener("pointerdown", pressed, true);
    document.addEventListener("keydown", typed, true);
    document.addEventListener("scroll", scrolled, { capture: true, passive: true });
    window.addEventListener("resize", settle);
    return () => {
      sizes.disconnect();
      document.removeEventListener("pointerdown", pressed, true);
      document.removeEventListener("keydown", typed, true);
      document.removeEventListener("scroll", scrolled, true);
      window.removeEventListener("resize", settle);
    };
  }, [anchor, side, align]);
  return (
    <div
      {...rest}
      ref={panel}
      popover="manual"
      className={classes(
        "fixed inset-auto m-0 border border-line bg-raised text-start text-base font-normal text-ink shadow-lift",
        className,
      )}
    />
  );
}
