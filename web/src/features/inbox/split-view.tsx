import type { ReactNode } from "react";

import { useIsWide } from "@/hooks/use-is-wide";

interface Props {
  /** Above the list. */
  top: ReactNode;
  list: ReactNode;
  detail: ReactNode;
  /** On a phone one of both is there: the detail when something was opened. */
  isDetailOpen: boolean;
}

/** A list beside what is open in it. */
export function SplitView({ top, list, detail, isDetailOpen }: Props) {
  const isWide = useIsWide("md");
  return (
    <div className="flex min-h-0 flex-1">
      <div
        className={`flex min-h-0 w-full flex-col md:w-88 md:shrink-0 md:border-e md:border-line lg:w-104 ${isDetailOpen ? "max-md:hidden" : ""}`}
      >
        {top}
        {list}
      </div>
      {(isWide || isDetailOpen) && <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">{detail}</div>}
    </div>
  );
}
