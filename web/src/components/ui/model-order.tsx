import { ArrowUp, X } from "lucide-react";

import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useT } from "@/lib/i18n/context";

interface Props {
  /** What the models are for, to name the controls. */
  label: string;
  names: readonly string[];
  known: readonly string[];
  onChange: (names: readonly string[]) => void;
}

/** The list with the one at `index` a place earlier. */
function earlier(names: readonly string[], index: number): string[] {
  const moved = names[index];
  return moved === undefined ? [...names] : names.toSpliced(index, 1).toSpliced(index - 1, 0, moved);
}

/** Models in the order in which they are tried. */
export function ModelOrder({ label, names, known, onChange }: Props) {
  const t = useT();
  const left = known.filter((name) => !names.includes(name));
  const options = [
    { value: "", label: t(names.length === 0 ? "order.first" : "order.next") },
    ...left.map((name) => ({ value: name, label: name })),
  ];
  return (
    <div className="flex flex-col gap-1.5">
      {names.length > 0 && (
        <ol aria-label={label} className="flex flex-col gap-1">
          {names.map((name, index) => (
            <li
              key={name}
              className="flex h-8 items-center gap-2 rounded-md border border-line bg-sunken ps-2.5 pe-0.5"
            >
              <span className="numeric w-4 text-xs text-faint">{index + 1}</span>
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {index > 0 && (
                <IconButton
                  icon={ArrowUp}
                  label={t("order.earlier", { name })}
                  onClick={() => onChange(earlier(names, index))}
                  className="size-7"
                />
              )}
              <IconButton
                icon={X}
                label={t("order.remove", { name })}
                onClick={() => onChange(names.toSpliced(index, 1))}
                className="size-7"
              />
            </li>
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <Select
          aria-label={t("order.add", { label })}
          options={options}
          value=""
          onChange={(event) => onChange([...names, event.target.value])}
        />
      )}
    </div>
  );
}
