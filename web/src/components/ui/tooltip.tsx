import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { Kbd } from "@/components/ui/kbd";
import { useLayer } from "@/components/ui/layer";

interface Props {
  text: ReactNode;
  keys?: string;
  side?: "top" | "right" | "bottom" | "left";
  children: ReactNode;
}

/** A short explanation on hover and focus. `children` is one element that takes a ref. */
export function Tooltip({ text, keys, side = "top", children }: Props) {
  const layer = useLayer();
  return (
    <Radix.Root delayDuration={350}>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          onEscapeKeyDown={() => layer?.close()} // one Escape for both: a tooltip is nothing that one would close
          className="z-50 flex max-w-72 items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-xs text-ink shadow-lift"
        >
          {text}
          {keys !== undefined && <Kbd keys={keys} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
