import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";

import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import type { Command } from "@/features/shell/use-commands";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

interface Props {
  isOpen: boolean;
  onClose: () => void;
  commands: readonly Command[];
}

/** Whether the letters of `query` appear in `text` in this order. */
function matches(text: string, query: string): boolean {
  let from = 0;
  return [...query].every((letter) => (from = text.indexOf(letter, from) + 1) > 0);
}

/** Finds and does everything by a few letters. */
export function CommandPalette({ isOpen, onClose, commands }: Props) {
  const t = useT();
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("palette.title")} place="top">
      <Finder commands={commands} onClose={onClose} />
    </Dialog>
  );
}

function Finder({ commands, onClose }: Omit<Props, "isOpen">) {
  const t = useT();
  const list = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const wanted = query.toLowerCase().replaceAll(/\s/g, "");
  const found = commands.filter(({ label }) => matches(label.toLowerCase(), wanted));
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((active + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(found[active]);
    }
  };
  return (
    <div className="-m-4">
      <div className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Search className="size-4 text-faint" aria-hidden />
        <input
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={found[active] ? `${list}-${active}` : undefined}
          aria-label={t("palette.placeholder")}
          placeholder={t("palette.placeholder")}
          className="h-full flex-1 bg-transparent text-read outline-none placeholder:text-faint"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
        />
      </div>
      <ul id={list} role="listbox" aria-label={t("palette.title")} className="h-80 overflow-y-auto p-2">
        {found.map((command, index) => (
          <li
            key={command.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classes("flex h-9 items-center gap-3 rounded-md px-2.5", index === active && "bg-accent-wash")}
            onPointerMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <command.icon className="size-4 text-muted" aria-hidden />
            <span className="flex-1">{command.label}</span>
            {command.keys !== undefined && <Kbd keys={command.keys} />}
          </li>
        ))}
        {found.length === 0 && <li className="px-2.5 py-2 text-muted">{t("palette.nothing")}</li>}
      </ul>
    </div>
  );
}
