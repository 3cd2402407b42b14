import { useEffect, useState } from "react";

/** Whether an element has come near the part of the page that is in view; true for good once it has. */
export function useSeen(): { ref: (element: Element | null) => void; isSeen: boolean } {
  const [element, setElement] = useState<Element | null>(null);
  const [isSeen, setSeen] = useState(false);
  // The browser knows what is in view.
  useEffect(() => {
    if (element === null || isSeen) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: "400px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, isSeen]);
  return { ref: setElement, isSeen };
}
