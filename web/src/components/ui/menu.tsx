import { Check, type LucideIcon } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

import { Kbd } from "@/components/ui/kbd";
import { useLayer } from "@/components/ui/layer";
import { classes } from "@/lib/classes";

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  keys?: string;
  /** For a choice: whether this one holds. */
  isChosen?: boolean;
  isDangerous?: boolean;
  /** Null disables it. */
  onSelect: (() => void) | null;
}

export interface MenuGroup {
  title?: string;
  items: readonly MenuItem[];
}

interface Props {
  trigger: ReactNode;
  label: string;
  align?: "start" | "end";
  side?: "top" | "bottom" | "right";
  groups: readonly MenuGroup[];
}

const ITEM = classes(
  "flex min-h-8 items-center gap-2.5 rounded-md px-2 text-base outline-none select-none [&>svg]:size-4 [&>svg]:shrink-0",
  "data-highlighted:bg-hover data-disabled:opacity-50",
);

/** A menu of actions, or of choices. It is not modal: the page behind stays readable, and nothing is injected to lock it. */
export function Menu({ trigger, label, align = "start", side = "bottom", groups }: Props) {
  const layer = useLayer();
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={layer}>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-40 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-lift"
        >
          {groups.map((group, index) => (
            <Radix.Group key={group.title ?? index}>
              {index > 0 && <Radix.Separator className="my-1 h-px bg-line" />}
              {group.title !== undefined && (
                <Radix.Label className="px-2 py-1 text-xs text-faint">{group.title}</Radix.Label>
              )}
              {group.items.map((item) => (
                <Row key={item.label} item={item} />
              ))}
            </Radix.Group>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Row({ item }: { item: MenuItem }) {
  const { label, icon: Icon, keys, isChosen, onSelect } = item;
  const content = (
    <>
      {Icon !== undefined && <Icon aria-hidden />}
      <span className="flex-1">{label}</span>
      {keys !== undefined && <Kbd keys={keys} />}
      {isChosen === true && <Check className="text-accent" aria-hidden />}
    </>
  );
  const shared = {
    disabled: onSelect === null,
    onSelect: () => onSelect?.(),
    className: classes(ITEM, item.isDangerous && "text-bad"),
  };
  if (isChosen === undefined) return <Radix.Item {...shared}>{content}</Radix.Item>;
  return (
    <Radix.CheckboxItem {...shared} checked={isChosen}>
      {content}
    </Radix.CheckboxItem>
  );
}
