import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { useLayer } from "@/components/ui/layer";

interface Props {
  trigger: ReactNode;
  label: string;
  align?: "start" | "center" | "end";
  children: ReactNode;
}

/** A small panel beside what opened it; the page stays usable. */
export function Popover({ trigger, label, align = "start", children }: Props) {
  const layer = useLayer();
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-96 max-w-[calc(100vw-1rem)] animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-3 shadow-lift"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
