import { Plus } from "lucide-react";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import type { useModelChoice } from "@/features/models/use-model-choice";
import { useT } from "@/lib/i18n/context";
import { modelsText } from "@/lib/i18n/en/models";

interface Props {
  choice: ReturnType<typeof useModelChoice>;
  /** The names of those that the workspace has already. */
  added: ReadonlySet<string>;
}

/** A provider's models to choose from, by search; a name that it does not list can be added too. */
export function ModelChoice({ choice, added }: Props) {
  const t = useT(modelsText);
  const { query, shown, chosen, hiddenCount, addTyped } = choice;
  return (
    <>
      <Input
        aria-label={t("models.add.search")}
        placeholder={t("models.add.search")}
        autoComplete="off"
        value={query}
        onChange={(event) => choice.setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") addTyped?.();
        }}
      />
      <ul className="-mx-2 flex h-72 flex-col overflow-y-auto">
        {shown.map((name) => (
          <li key={name}>
            <label className="flex min-h-8 items-center gap-3 rounded-md px-2 py-1 hover:bg-hover has-disabled:text-faint">
              <Checkbox
                checked={added.has(name) || chosen.includes(name)}
                disabled={added.has(name)}
                onChange={() => choice.toggle(name)}
              />
              <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
              {added.has(name) && <span className="text-sm">{t("models.add.there")}</span>}
            </label>
          </li>
        ))}
        {addTyped !== null && (
          <li className="px-2 py-1">
            <Button size="small" onClick={addTyped} className="max-w-full">
              <Plus aria-hidden />
              <span className="truncate">{t("models.add.typed", { name: query.trim() })}</span>
            </Button>
          </li>
        )}
        {shown.length === 0 && addTyped === null && <li className="px-2 py-1 text-muted">{t("models.add.nothing")}</li>}
        {hiddenCount > 0 && (
          <li className="px-2 py-1.5 text-sm text-muted">{t("models.add.hidden", { count: hiddenCount })}</li>
        )}
      </ul>
    </>
  );
}
