import { useRouter } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";

/** The element that gets the focus when another page appears, so that keyboards and screen readers begin there. */
export function useFocusOnNavigation(): RefObject<HTMLElement | null> {
  const router = useRouter();
  const element = useRef<HTMLElement>(null);
  // The router tells when it has arrived.
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation !== undefined) element.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return element;
}
