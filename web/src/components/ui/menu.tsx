import { Check, type LucideIcon } from "lucide-react";
import { cloneElement, type KeyboardEvent } from "react";

import { Floating } from "@/components/ui/floating";
import { Kbd } from "@/components/ui/kbd";
import { type Opener, useOpener } from "@/components/ui/use-opener";
import { classes } from "@/lib/classes";
import type { Align, Side } from "@/lib/floating/place";
import { nextFocus } from "@/lib/keyboard/next-focus";

export interface MenuItem {
  label: string;
  icon?: LucideIcon;
  keys?: string;
  /** For one of several choices: whether this one holds. */
  isChosen?: boolean;
  /** For something that is on or off by itself. */
  isOn?: boolean;
  isDangerous?: boolean;
  /** Null disables it. */
  onSelect: (() => void) | null;
}

export interface MenuGroup {
  title?: string;
  items: readonly MenuItem[];
}

interface Props {
  trigger: Opener;
  label: string;
  align?: Align;
  side?: Side;
  groups: readonly MenuGroup[];
}

/** A menu of actions, or of choices. It is not modal: the page behind stays readable. */
export function Menu({ trigger, label, align = "start", side = "bottom", groups }: Props) {
  const { id, anchor, close, opener } = useOpener("menu");
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Tab") return close();
    event.stopPropagation(); // letters find items here; they are no shortcuts
    const next = nextFocus(enabledItems(event.currentTarget), event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      {cloneElement(trigger, opener)}
      {anchor !== null && (
        <Floating
          id={id}
          role="menu"
          aria-label={label}
          anchor={anchor}
          side={side}
          align={align}
          onLeave={close}
          onShown={(panel) => enabledItems(panel)[0]?.focus({ preventScroll: true })}
          onKeyDown={onKeyDown}
          className="min-w-48 animate-appear overflow-y-auto rounded-lg p-1"
        >
          {groups.map((group, index) => (
            <div key={group.title ?? index} role="group" aria-label={group.title}>
              {index > 0 && <div role="separator" className="my-1 h-px bg-line" />}
              {group.title !== undefined && (
                <p aria-hidden className="px-2 py-1 text-xs text-faint">
                  {group.title}
                </p>
              )}
              {group.items.map((item) => (
                <Row key={item.label} item={item} onDone={close} />
              ))}
            </div>
          ))}
        </Floating>
      )}
    </>
  );
}

function enabledItems(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role^=menuitem]:not(:disabled)")];
}

function roleOf({ isChosen, isOn }: MenuItem) {
  if (isChosen !== undefined) return "menuitemradio";
  return isOn === undefined ? "menuitem" : "menuitemcheckbox";
}

interface RowProps {
  item: MenuItem;
  onDone: () => void;
}

function Row({ item, onDone }: RowProps) {
  const { label, icon: Icon, keys, isChosen, isOn = isChosen, onSelect } = item;
  return (
    <button
      type="button"
      role={roleOf(item)}
      aria-checked={isOn}
      tabIndex={-1}
      disabled={onSelect === null}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        onDone();
        onSelect?.();
      }}
      className={classes(
        "flex min-h-8 w-full items-center gap-2.5 rounded-md px-2 text-start text-base font-normal outline-none select-none",
        "focus:bg-hover disabled:opacity-50 [&>svg]:size-4 [&>svg]:shrink-0",
        item.isDangerous && "text-bad",
      )}
    >
      {Icon !== undefined && <Icon aria-hidden />}
      <span className="flex-1">{label}</span>
      {keys !== undefined && <Kbd keys={keys} />}
      {isOn === true && <Check className="text-accent" aria-hidden />}
    </button>
  );
}
