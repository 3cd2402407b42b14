import { createContext, use } from "react";

/** The dialog that we are in: what floats above it has to be inside of it, because everything outside is inert. */
export const LayerContext = createContext<HTMLDialogElement | null>(null);

export function useLayer(): HTMLDialogElement | null {
  return use(LayerContext);
}
