import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";

import { costsQuery } from "@/features/costs/api/read-costs";
import type { CostsSearch, Grouping } from "@/features/costs/search";
import { useGroupName } from "@/features/costs/use-group-name";
import { useT } from "@/lib/i18n/context";
import { costsText } from "@/lib/i18n/en/costs";

interface Props {
  by: Grouping;
  value: string;
  search: CostsSearch;
  onRemove: () => void;
}

/** One thing that the costs are narrowed to; a click widens them again. */
export function FilterChip({ by, value, search, onRemove }: Props) {
  const t = useT(costsText);
  const nameOf = useGroupName();
  // Ids have names that only the groups know.
  const isId = (by === "user" || by === "project") && value !== "";
  const { data } = useQuery({ ...costsQuery(search, by), enabled: isId });
  const name = data?.costs.groups.find(({ key }) => key === value)?.name ?? value;
  const what = `${t(`costs.by.${by}`)}: ${nameOf(by, { key: value, name })}`;
  return (
    <button
      type="button"
      aria-label={t("costs.widen", { what })}
      onClick={onRemove}
      className="flex h-7 max-w-64 items-center gap-1.5 rounded-full bg-accent-wash px-2.5 text-sm text-accent hover:bg-hover max-sm:order-2 max-sm:col-span-2 max-sm:justify-self-start"
    >
      <span className="truncate">{what}</span>
      <X className="size-3.5 shrink-0" aria-hidden />
    </button>
  );
}
