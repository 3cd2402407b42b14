import { createContext, type ReactNode, use, useState } from "react";

const OpenLinesContext = createContext<Map<string, boolean> | null>(null);

/** Remembers which lines below are open while they are out of view, where only what is in view is drawn. */
export function OpenLines({ children }: { children: ReactNode }) {
  const [lines] = useState(() => new Map<string, boolean>());
  return <OpenLinesContext value={lines}>{children}</OpenLinesContext>;
}

/** Whether a line is open, and the way to open or close it. */
export function useOpenLine(name: string | undefined, isOpenAtFirst: boolean): [boolean, (isOpen: boolean) => void] {
  const lines = use(OpenLinesContext);
  const [isOpen, setOpen] = useState(() => (name === undefined ? undefined : lines?.get(name)) ?? isOpenAtFirst);
  const change = (next: boolean) => {
    if (name !== undefined) lines?.set(name, next);
    setOpen(next);
  };
  return [isOpen, change];
}
