import { useId, useState } from "react";

import { CONTROL } from "@/components/ui/input";
import { classes } from "@/lib/classes";
import { useT } from "@/lib/i18n/context";

interface Option {
  value: string;
  label: string;
  /** A second line, quieter. */
  detail?: string;
}

interface Props {
  id?: string;
  label?: string;
  value: string;
  options: readonly Option[];
  placeholder?: string;
  onChange: (value: string) => void;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
}

/** One of many, found by typing a part of its name (the combobox pattern of ARIA, with a list below). */
export function Combobox({ label, value, options, placeholder, onChange, ...rest }: Props) {
  const t = useT();
  const list = useId();
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const chosen = options.find((option) => option.value === value)?.label ?? "";
  const wanted = (query ?? "").trim().toLowerCase();
  const found = options.filter((option) => `${option.label} ${option.detail ?? ""}`.toLowerCase().includes(wanted));
  const isOpen = query !== null;
  const choose = (option: Option | undefined) => {
    if (option) onChange(option.value);
    setQuery(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (isOpen) setActive((active + step + found.length) % Math.max(found.length, 1));
      else setQuery("");
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation();
      setQuery(null);
    }
  };
  return (
    <div className="relative" onBlur={() => setQuery(null)}>
      <input
        {...rest}
        role="combobox"
        autoComplete="off"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${list}-${active}` : undefined}
        value={query ?? chosen}
        placeholder={placeholder ?? chosen}
        className={classes(CONTROL, "h-8 px-2.5")}
        onClick={() => setQuery("")}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
      />
      <ul
        id={list}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        className="absolute z-30 mt-1 max-h-64 w-full overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-lift"
      >
        {found.map((option, index) => (
          <li
            key={option.value}
            id={`${list}-${index}`}
            role="option"
            aria-selected={option.value === value}
            className={classes(
              "rounded-md px-2 py-1.5",
              index === active && "bg-hover",
              option.value === value && "text-accent",
            )}
            onPointerDown={(event) => {
              event.preventDefault(); // keeps the focus in the field
              choose(option);
            }}
          >
            {option.label}
            {option.detail !== undefined && <span className="block text-sm text-muted">{option.detail}</span>}
          </li>
        ))}
        {found.length === 0 && <li className="px-2 py-1.5 text-muted">{t("combobox.nothing")}</li>}
      </ul>
    </div>
  );
}
