import type { ReactNode } from "react";

/** What can be done with a request: always in view, at the lower edge. */
export function RequestActions({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 -mx-4 mt-auto flex flex-wrap gap-2 border-t border-line bg-surface px-4 py-3 md:-mx-8 md:px-8">
      {children}
    </div>
  );
}
